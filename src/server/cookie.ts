import { parseCookie, stringifySetCookie } from 'cookie';

/** The cookie that carries a browser's session: `__Host-` over https, a plain name on http://localhost. */
export class SessionCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(publicUrl: string) {
    this.secure = publicUrl.startsWith('https:');
    this.name = this.secure ? '__Host-vieraugen-session' : 'vieraugen-session';
  }

  /** The token that a Cookie header carries; null if none. */
  read(header: string | undefined): string | null {
    return header === undefined ? null : (parseCookie(header)[this.name] ?? null);
  }

  /** The Set-Cookie header that begins a session, or ends it for null. */
  write(session: { token: string; expiresAt: Date } | null): string {
    return stringifySetCookie({
      name: this.name,
      value: session?.token ?? '',
      expires: session?.expiresAt ?? new Date(0),
      httpOnly: true,
      secure: this.secure,
      sameSite: 'strict',
      path: '/',
    });
  }
}
