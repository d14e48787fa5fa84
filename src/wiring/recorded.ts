import type { AttemptedMutation } from '../entities/escalation.activities.js';
import type { EscalationService } from '../services/authentication/escalation.service.js';
import type { UserChange } from '../services/user/bulk.service.js';
import type { Viewer } from '../shield/viewer.js';

/**
 * The mutation behind a method of a service, and the place of the user's id: the second argument, or a field of it; null without a user. `changes`
 * means that the result of the method includes an outcome for each user, with the refusals (PLY-10).
 */
type Attempt = readonly [AttemptedMutation, 'argument' | 'id' | 'userId' | 'changes' | null];

type MethodOf<Service> = {
  [Name in keyof Service]: Service[Name] extends (viewer: Viewer, ...rest: never[]) => Promise<unknown>
    ? Name
    : never;
}[keyof Service];

/** The service with these methods recorded: errors that they throw are recorded (`EscalationService`) and rethrown. */
export function recorded<Service extends object>(
  service: Service,
  escalations: EscalationService,
  attempts: Readonly<Partial<Record<MethodOf<Service>, Attempt>>>,
): Service {
  const recordedMethods = new Map<PropertyKey, unknown>();
  for (const [name, [mutation, subject]] of Object.entries(attempts as Record<string, Attempt>)) {
    const method: unknown = Reflect.get(service, name);
    if (typeof method !== 'function') throw new Error(`${name} is not a method.`);
    recordedMethods.set(name, async (viewer: Viewer, given: unknown, ...rest: unknown[]) => {
      try {
        const result: unknown = await Reflect.apply(method, service, [viewer, given, ...rest]);
        if (subject === 'changes')
          for (const { userId, refusal } of changesIn(result))
            await escalations.record(viewer, mutation, refusal, userId);
        return result;
      } catch (error) {
        await escalations.record(viewer, mutation, error, idIn(given, subject));
        throw error;
      }
    });
  }
  return new Proxy(service, {
    get: (target, name) => recordedMethods.get(name) ?? (Reflect.get(target, name) as unknown),
  });
}

function changesIn(result: unknown): readonly UserChange[] {
  if (Array.isArray(result)) return result as UserChange[];
  return (result as { changes: readonly UserChange[] }).changes;
}

function idIn(given: unknown, place: Attempt[1]): string | null {
  if (place === null || place === 'changes') return null;
  const id: unknown =
    place === 'argument'
      ? given
      : typeof given === 'object' && given !== null
        ? Reflect.get(given, place)
        : null;
  return typeof id === 'string' ? id : null;
}
