/** Tests whether criteria restrict a list; absent ones do not. */
export function restricts(criteria: object): boolean {
  return Object.values(criteria).some((criterion) => criterion != null);
}
