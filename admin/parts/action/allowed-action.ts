/** An action on an object, as the gateway returns it in `allowedActions`. */
export interface AllowedAction<Name extends string = string> {
  action: Name;
  allowed: boolean;
  message: string | null;
}

/** The offer of an action: left out, available, or shown with the reason why it is refused at present. */
export type Offer = { kind: 'ABSENT' } | { kind: 'OFFERED' } | { kind: 'REFUSED'; reason: string };

/** The offer of an action by the object's `allowedActions`. */
export function offerOf<Name extends string>(
  actions: readonly AllowedAction<Name>[] | undefined,
  name: Name,
): Offer {
  const found = actions?.find(({ action }) => action === name);
  if (found === undefined) return { kind: 'ABSENT' };
  return found.allowed ? { kind: 'OFFERED' } : { kind: 'REFUSED', reason: found.message ?? '' };
}
