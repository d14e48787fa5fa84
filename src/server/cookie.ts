import { parseCookie, stringifySetCookie } from 'cookie';
import { day } from '../clock.js';
import { isToken } from '../services/authentication/secret-token.js';

/** The maximum lifetime of cookies in browsers. */
const longestKept = 400 * day;

/** The cookies of browsers: `__Host-` over https, plain names on http://localhost. */
export class Cookies {
  private readonly secure: boolean;
  private readonly session: string;
  private readonly device: string;

  constructor(publicUrl: string) {
    this.secure = publicUrl.startsWith('https:');
    const prefix = this.secure ? '__Host-vieraugen' : 'vieraugen';
    this.session = `${prefix}-session`;
    this.device = `${prefix}-device`;
  }

  /** The session token in the Cookie header; null if there is none. */
  readSession(header: string | undefined): string | null {
    return this.read(header, this.session);
  }

  /** The device token in the browser's Cookie header; null if absent or malformed. */
  readDevice(header: string | undefined): string | null {
    const token = this.read(header, this.device);
    return token !== null && isToken(token) ? token : null;
  }

  /** The Set-Cookie header that begins a session or, with null, ends it. */
  writeSession(session: { token: string; expiresAt: Date } | null): string {
    return this.write(this.session, session?.token ?? '', session?.expiresAt ?? new Date(0));
  }

  /** The Set-Cookie header that identifies the browser later. */
  writeDevice(token: string, now: Date): string {
    return this.write(this.device, token, new Date(now.getTime() + longestKept));
  }

  private read(header: string | undefined, name: string): string | null {
    return header === undefined ? null : (parseCookie(header)[name] ?? null);
  }

  private write(name: string, value: string, expires: Date): string {
    return stringifySetCookie({
      name,
      value,
      expires,
      httpOnly: true,
      secure: this.secure,
      sameSite: 'strict',
      path: '/',
    });
  }
}
