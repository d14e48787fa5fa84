import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { answerBuiltFile, page, type BuiltFolder } from './built-files.js';
import type { Exchange } from './exchange.js';

/** The folder with the bundle of scripts/admin.mjs. */
export const builtAdminFolder = fileURLToPath(new URL('../../admin-page/', import.meta.url));

/** The style elements that react-aria creates, to the letter: for what can be pressed, and on iOS for what is behind a dialog. */
const styleElements = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
];

/**
 * Nothing is loaded from, sent to or framed by other sites, and no markup that somebody slips in can run or style anything. Previews of
 * letters are images from memory.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${styleElements.map(sourceOf).join(' ')}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The source of a policy that allows an element with exactly this content. */
function sourceOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** Serves the admin page from a folder; NOT_FOUND if it is not built. */
export class AdminPage {
  private readonly folder: BuiltFolder;

  constructor(path: string) {
    const headers = {
      'content-security-policy': contentSecurityPolicy,
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    };
    this.folder = { path, headers };
  }

  /** Answers with the page, whatever the address: the page itself shows what belongs to it. */
  async answerPage(exchange: Exchange): Promise<void> {
    // Programs that ask for the same address get an error, or GraphQL.
    exchange.response.appendHeader('vary', 'Accept');
    await answerBuiltFile(exchange, this.folder, page);
  }

  /** Answers with a file that the page loads. */
  async answerAsset(exchange: Exchange, name: string): Promise<void> {
    await answerBuiltFile(exchange, this.folder, `assets/${name}`);
  }
}
