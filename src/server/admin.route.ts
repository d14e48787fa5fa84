import { fileURLToPath } from 'node:url';
import { answerBuiltFile, page, type BuiltFolder } from './built-files.js';
import type { Exchange } from './exchange.js';

/** The folder with the bundle of scripts/admin.mjs. */
export const builtAdminFolder = fileURLToPath(new URL('../../admin-page/', import.meta.url));

/**
 * Nothing is loaded from, sent to or framed by other sites, and no markup that somebody slips in can run or style anything. Previews of
 * letters are images from memory.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // The one style element that react-aria writes: it lets touches on buttons scroll and zoom the page.
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

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
