import type { Language } from '../entities/language.js';
import { refusal } from '../errors/vieraugen-error.js';
import type { Gateway } from '../gateway.js';
import type { Queries } from '../wiring/queries.js';
import type { Services } from '../wiring/services.js';
import { createLoaders, type Loaders } from '../loaders/loaders.js';
import type { Asked } from '../queries/list/projection.js';
import type { Origin } from '../services/authentication/origin.js';
import type { Named } from '../shield/named.js';
import type { Viewer } from '../shield/viewer.js';
import { publicFailure, type PublicFailure } from '../errors/public-failure.js';

/** What changes while a request is answered. */
interface RequestState {
  viewer: Viewer | null;
  loaders: { viewer: Viewer; made: Loaders } | null;
  newSession: { token: string; expiresAt: Date } | null | undefined;
  named: Named | undefined;
  hasChangedViewer: boolean;
}

/**
 * What a resolver gets to work with; one for each request. Apollo copies a context shallowly, so what changes lives in one
 * object that the copies share.
 */
export class Context {
  private readonly state: RequestState;

  constructor(
    private readonly gateway: Gateway,
    readonly requestId: string,
    readonly origin: Origin,
    viewer: Viewer | null,
    /** The language of messages in the answer. */
    private readonly language: Language,
  ) {
    this.state = { viewer, loaders: null, newSession: undefined, named: undefined, hasChangedViewer: false };
  }

  /** The authenticated user, with permissions and session; null without a login. */
  get viewer(): Viewer | null {
    return this.state.viewer;
  }

  /** Whether the operation has logged in or out, so that what is left of it belongs to somebody else than its beginning. */
  get hasChangedViewer(): boolean {
    return this.state.hasChangedViewer;
  }

  /** The session that this request has opened (a token for the cookie) or ended (null); undefined if neither. */
  get newSession(): { token: string; expiresAt: Date } | null | undefined {
    return this.state.newSession;
  }

  get services(): Services {
    return this.gateway.services;
  }

  get queries(): Queries {
    return this.gateway.queries;
  }

  /** The public form of a failure that does not fail the whole field; see {@link publicFailure}. */
  publicFailure(thrown: unknown): PublicFailure {
    return publicFailure(this.gateway.log, this.language, thrown);
  }

  /** What this request loads by id; made on first use, and anew when the viewer changes. */
  get loaders(): Loaders {
    const viewer = signedIn(this);
    if (this.state.loaders?.viewer !== viewer)
      this.state.loaders = { viewer, made: createLoaders(this.gateway, viewer, this.asked) };
    return this.state.loaders.made;
  }

  /** What the operation asks for, anywhere in it; lists and loaders read no more than that. */
  get asked(): Asked | undefined {
    return this.state.named;
  }

  /** Notes what the operation names, before it is executed. */
  begin(named: Named): void {
    this.state.named = named;
  }

  /** Goes on as somebody who has just logged in. */
  beginSession(opened: { token: string; expiresAt: Date; viewer: Viewer }): void {
    this.state.viewer = opened.viewer;
    this.state.hasChangedViewer = true;
    this.state.newSession = { token: opened.token, expiresAt: opened.expiresAt };
  }

  /** Goes on as nobody. */
  endSession(): void {
    this.state.viewer = null;
    this.state.hasChangedViewer = true;
    this.state.newSession = null;
  }
}

/** Who asks. UNAUTHENTICATED if nobody is logged in. */
export function signedIn(context: Pick<Context, 'viewer'>): Viewer {
  if (context.viewer === null) throw refusal('LOGIN_REQUIRED');
  return context.viewer;
}
