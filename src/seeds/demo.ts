import type { Gateway } from '../gateway.js';
/**
 *
 */
export async function loadDemo(_gateway: Gateway): Promise<string> {
  return 'demo';
}
