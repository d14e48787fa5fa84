/** The origin of a request. */
export interface Origin {
  ipAddress: string | null;
  userAgent: string | null;
  /** The token that identifies a browser, also a new one; null or absent for programs. */
  deviceToken?: string | null;
}
