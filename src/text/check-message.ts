/** The finding of a check of an input field: the reason of a problem, and the facts that its messages name. */
export interface CheckFinding<Reason extends string = string> {
  reason: Reason;
  facts?: unknown;
}

/**
 * The message of a class-validator check that finds this, for {@link findingOf}: the library keeps messages of failed checks, but loses
 * the contexts of synchronous ones.
 */
export function checkMessage(finding: CheckFinding): string {
  return JSON.stringify(finding);
}

/** The finding of a failed check; null for a message that is not one of {@link checkMessage}. */
export function findingOf(message: string): CheckFinding | null {
  return message.startsWith('{') ? (JSON.parse(message) as CheckFinding) : null;
}
