/** Where a request comes from. */
export interface Origin {
  ipAddress: string | null;
  userAgent: string | null;
  /** What the browser is known by, also when it is new; null or absent for programs. */
  deviceToken?: string | null;
}
