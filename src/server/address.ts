/** An address with a path that no route has, since a target with such a path is not found either. */
const nowhere = 'http://gateway//not-found';

/**
 * The address of a request's target (RFC 9112, 3.2): a path, or an absolute URL with a path. A target whose path changes when it is parsed
 * (`//host/path`, `/../path`, `/\host/path`) is not found, since a proxy in front has read another path.
 */
export function addressOf(target: string): URL {
  const written = target.replace(/^https?:\/\/[^/?#\\]+/i, '');
  const [path = ''] = (written === '' || written.startsWith('?') ? `/${written}` : written).split('?');
  if (!path.startsWith('/')) return new URL(nowhere);
  const address = `http://gateway${path}${written.includes('?') ? written.slice(written.indexOf('?')) : ''}`;
  if (!URL.canParse(address)) return new URL(nowhere);
  const url = new URL(address);
  return url.pathname === path && !path.startsWith('//') ? url : new URL(nowhere);
}
