/** The path of an address that the gateway returned: the page talks to the gateway that serves it, under whatever name it was opened. */
export function gatewayPath(url: string): string {
  const { pathname, search } = new URL(url, location.origin);
  return `${pathname}${search}`;
}
