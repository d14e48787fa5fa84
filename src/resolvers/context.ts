import type { Language } from '../entities/language.js';
import { refusal } from '../errors/vieraugen-error.js';
import type { Gateway } from '../gateway.js';
import type { Queries } from '../wiring/queries.js';
import type { Services } from '../wiring/services.js';
import { createLoaders, type Loaders } from '../loaders/loaders.js';
import type { RequestedFields } from '../queries/list/projection.js';
import type { Origin } from '../services/authentication/origin.js';
import type { OperationNames } from '../shield/operation-names.js';
import type { Viewer } from '../shield/viewer.js';
import { publicFailure, type PublicFailure } from '../errors/public-failure.js';

/** The changing part of a request's context. */
interface RequestState {
  viewer: Viewer | null;
  loaders: { viewer: Viewer; made: Loaders } | null;
  newSession: { token: string; expiresAt: Date } | null | undefined;
  named: OperationNames | undefined;
  hasChangedViewer: boolean;
}

/** The context of a request for resolvers. Apollo copies a context shallowly, so its changing part is one object that the copies share. */
export class Context {
  private readonly state: RequestState;

  constructor(
    private readonly gateway: Gateway,
    readonly requestId: string,
    readonly origin: Origin,
    viewer: Viewer | null,
    /** The language of messages in the answer. */
    readonly language: Language,
  ) {
    this.state = { viewer, loaders: null, newSession: undefined, named: undefined, hasChangedViewer: false };
  }

  /** The authenticated user, with permissions and session; null without a login. */
  get viewer(): Viewer | null {
    return this.state.viewer;
  }

  /** Whether the operation has logged in or out, so that its remaining fields belong to another viewer. */
  get hasChangedViewer(): boolean {
    return this.state.hasChangedViewer;
  }

  /** The session that this request has opened (a token for the cookie) or ended (null); undefined if there is neither. */
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

  /** The loaders of this request; created on first use, and again when the viewer changes. */
  get loaders(): Loaders {
    const viewer = signedIn(this);
    if (this.state.loaders?.viewer !== viewer)
      this.state.loaders = { viewer, made: createLoaders(this.gateway, viewer, this.asked) };
    return this.state.loaders.made;
  }

  /** The requested fields of the whole operation; lists and loaders read no more than these. */
  get asked(): RequestedFields | undefined {
    return this.state.named;
  }

  /** Stores the names in the operation before its execution. */
  begin(named: OperationNames): void {
    this.state.named = named;
  }

  /** Continues with the viewer who has just logged in. */
  beginSession(opened: { token: string; expiresAt: Date; viewer: Viewer }): void {
    this.state.viewer = opened.viewer;
    this.state.hasChangedViewer = true;
    this.state.newSession = { token: opened.token, expiresAt: opened.expiresAt };
  }

  /** Continues without a viewer. */
  endSession(): void {
    this.state.viewer = null;
    this.state.hasChangedViewer = true;
    this.state.newSession = null;
  }
}

/** The viewer. UNAUTHENTICATED if there is none. */
export function signedIn(context: Pick<Context, 'viewer'>): Viewer {
  if (context.viewer === null) throw refusal('LOGIN_REQUIRED');
  return context.viewer;
}
