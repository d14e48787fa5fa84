import { passwordCost } from '../../src/services/authentication/password.service.js';

const costInProduction = { ...passwordCost };

/** Makes new passwords of this process cost next to nothing: most tests hash dozens of them and are about something else. */
export function cheapenPasswords(): void {
  Object.assign(passwordCost, { memoryCost: 8, timeCost: 1 });
}

/** Does the work while new passwords cost as much as in production, for tests of what that takes. */
export async function atCostOfProduction<T>(work: () => Promise<T>): Promise<T> {
  Object.assign(passwordCost, costInProduction);
  try {
    return await work();
  } finally {
    cheapenPasswords();
  }
}
