import { useRef, useState } from 'react';
import {
  useForm,
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form';
import type { Outcome } from '../data/action';
import type { Failure } from '../data/failure';

/** A form with one action. */
export interface ActionForm<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  /** The failure apart from problems of fields; null if there is none. */
  failure: Failure | null;
  /** Runs the action with what is entered. */
  submit: () => void;
  isRunning: boolean;
  /** True after the action succeeded, until a value is changed. */
  isSaved: boolean;
}

interface ActionFormOptions<Values extends FieldValues, Data> {
  defaultValues: DefaultValues<Values>;
  /** The stored values, for a form that stays open: unchanged fields follow them. */
  values?: Values;
  /** Runs the action with the values. */
  run: (values: Values) => Promise<Outcome<Data>>;
  /** Called after the action succeeded. */
  onDone: (data: Data, values: Values) => void;
}

/** A form whose problems are those that the gateway finds: each stands at its field, and the first such field gets the focus. */
export function useActionForm<Values extends FieldValues, Data>({
  defaultValues,
  values: stored,
  run,
  onDone,
}: ActionFormOptions<Values, Data>): ActionForm<Values> {
  const form = useForm<Values>({
    defaultValues,
    shouldFocusError: true,
    ...(stored !== undefined && { values: stored, resetOptions: { keepDirtyValues: true } }),
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [hasSucceeded, setSucceeded] = useState(false);
  const { isDirty } = form.formState;
  const isBusy = useRef(false);
  const submit = form.handleSubmit(async (values) => {
    setFailure(null);
    setSucceeded(false);
    const outcome = await run(values);
    if (outcome.failure === null) {
      form.reset(values);
      setSucceeded(true);
      onDone(outcome.data, values);
      return;
    }
    const remaining = showProblems(form, values, outcome.failure);
    setFailure(remaining);
  });
  return {
    form,
    failure,
    submit: () => {
      // Enter in the only field of a form would send it again.
      if (isBusy.current) return;
      isBusy.current = true;
      void submit().finally(() => {
        isBusy.current = false;
      });
    },
    isRunning: form.formState.isSubmitting,
    isSaved: hasSucceeded && !isDirty,
  };
}

/** Shows problems at their fields; returns the failure if it has anything that no field shows. */
function showProblems<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  values: Values,
  failure: Failure,
): Failure | null {
  if (failure.kind === 'UNREACHABLE' || failure.problems.length === 0) return failure;
  const [shown, hidden] = partition(failure.problems, ({ path }) => isField(values, path));
  shown.forEach(({ path, message }, index) => {
    form.setError(path as FieldPath<Values>, { type: 'gateway', message }, { shouldFocus: index === 0 });
  });
  if (hidden.length === 0) return null;
  return { ...failure, message: hidden.map(({ message }) => message).join(' ') };
}

function isField(values: FieldValues, path: string): boolean {
  let value: unknown = values;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !(part in value)) return false;
    value = (value as Record<string, unknown>)[part];
  }
  return true;
}

function partition<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
