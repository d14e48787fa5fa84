import type { Failure } from '../../parts/data/failure';
import type { Wording } from '../../parts/text/text';
import { words } from '../../parts/text/words';

/** A failure in one line, beside the object that it concerns: what is wrong with the input, or the message of the error. */
export function failureSentence(word: Wording, failure: Failure): string {
  if (failure.kind === 'UNREACHABLE') return word(words.unreachable);
  const problems = failure.problems.map(({ message }) => message).join(' ');
  return problems === '' ? failure.message : problems;
}
