/** Texts that mean something to LIKE, to SQL or to a collation. None is a part of another. */
export const hostileTexts = ['%', '_', "'", '"', '\\', '`', '🙂', '🚀', ';--', '(', '*'] as const;

/** Texts that nothing contains, and that no search may stumble over. */
export const unsearchable = [
  'x'.repeat(10_000),
  '%'.repeat(10_000),
  '🙂'.repeat(2_500),
  "' OR 1 = 1 --",
  '\\%',
  '\\_',
  '\u0000',
  '\ud800',
] as const;
