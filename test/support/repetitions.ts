import { env } from 'node:process';

/**
 * How often a test repeats what is left to chance: in every run as often as time allows, with `THOROUGH=1` (npm run test:thorough) as often
 * as its proof asks for.
 */
export function repetitions({ usual, thorough }: { usual: number; thorough: number }): number {
  return env['THOROUGH'] === '1' ? thorough : usual;
}
