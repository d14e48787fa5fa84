import { useEffect, useRef, useState } from 'react';
import { useForm, useWatch, type FieldPath } from 'react-hook-form';
import { Button } from '../../parts/action/button';
import { SelectField } from '../../parts/form/fields';
import type { Failure } from '../../parts/data/failure';
import { useFormats } from '../../parts/text/format';
import { FailureNotice, Notice } from '../../parts/page/notice';
import { Page, Section } from '../../parts/page/page';
import { useViewer } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { useSending } from './active-groups';
import { FileDrop } from './file-drop';
import { LetterList } from './letter-list';
import { OptionFields } from '../../parts/letter/option-fields';
import type { OutboxSettings, Stage } from './outbox';
import { sumOf, usePrices, type Price } from './prices';
import { sendTexts } from './send-texts';
import { SentList } from './sent-list';
import { shipmentTexts } from './shipment-texts';
import { TemplateChoice } from './template-choice';
import { useOutbox } from './use-outbox';
import { words } from '../../parts/text/words';
import './send.css';

/** Letters are sent here: files, options, price, and then off they go, or to a second pair of eyes. */
export default function SendPage() {
  const word = useWording();
  const { account } = useViewer();
  const [{ letters, sent, settings }, outbox] = useOutbox();
  const { groups, failure, reload, needsApproval } = useSending();
  const hasGroups = account?.groupMode === true;
  const form = useForm<OutboxSettings>({ defaultValues: settings });
  const { control, setValue, setError, clearErrors, getValues } = form;
  const chosen = { ...settings, ...useWatch({ control }) };
  useEffect(() => {
    const subscription = form.watch(() => {
      outbox.change(getValues());
    });
    return () => {
      subscription.unsubscribe();
    };
  }, [form, outbox, getValues]);
  const onlyGroup = groups?.length === 1 ? groups[0]?.value : undefined;
  useEffect(() => {
    if (hasGroups && onlyGroup !== undefined) setValue('groupId', onlyGroup);
  }, [hasGroups, onlyGroup, setValue]);

  const prices = usePrices(
    chosen,
    letters.flatMap(({ stage }) => pagesOf(stage) ?? []),
  );
  const priceOf = (stage: Stage): Price | undefined => prices.get(pagesOf(stage) ?? 0);
  const ready = letters.filter(({ stage }) => stage.kind === 'READY' || stage.kind === 'FAILED');
  const isUploading = letters.some(({ stage }) => stage.kind === 'WAITING' || stage.kind === 'UPLOADING');

  const [running, setRunning] = useState<'SEND' | 'KEEP' | null>(null);
  const [summary, setSummary] = useState<{ accepted: number; failed: number } | null>(null);
  const results = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (summary !== null) results.current?.focus();
  }, [summary]);
  const send = async (draft: boolean): Promise<void> => {
    setRunning(draft ? 'KEEP' : 'SEND');
    setSummary(null);
    clearErrors();
    const { accepted, failures } = await outbox.send(draft);
    setRunning(null);
    setSummary({ accepted, failed: failures.length });
    for (const { name, message } of fieldProblems(failures)) setError(name, { type: 'gateway', message });
  };
  const lacksGroup = hasGroups && chosen.groupId === '';
  const reason = (): string | null => {
    if (hasGroups && groups?.length === 0) return word(sendTexts.noGroups);
    if (groups === null) return word(words.loading);
    if (isUploading) return word(sendTexts.stillUploading);
    if (ready.length === 0 && running === null) return word(sendTexts.nothingToSend);
    if (lacksGroup) return word(sendTexts.groupMissing);
    return null;
  };

  return (
    <Page title={word(sendTexts.title)}>
      {groups === null && <FailureNotice failure={failure} onRetry={reload} />}
      {needsApproval && <Notice kind="plain">{word(sendTexts.needsApproval)}</Notice>}
      {hasGroups && groups?.length === 0 && <Notice kind="warn">{word(sendTexts.noGroups)}</Notice>}
      <div className="send">
        <div className="send-files">
          <Section title={word(sendTexts.letters)}>
            <FileDrop
              allowsMultiple
              onFiles={(files) => {
                outbox.add(files);
              }}
            />
            {letters.length > 0 && <LetterList letters={letters} outbox={outbox} priceOf={priceOf} />}
          </Section>
          {(summary !== null || sent.length > 0) && (
            <Section
              title={word(sendTexts.results)}
              actions={
                <Button
                  look="quiet"
                  onPress={() => {
                    outbox.clearSent();
                    setSummary(null);
                  }}
                >
                  {word(sendTexts.clearResults)}
                </Button>
              }
            >
              <div ref={results} tabIndex={-1} className="send-summary">
                {summary !== null && (
                  <Notice kind={summary.failed > 0 ? 'warn' : 'good'}>
                    {word(sendTexts.summary, { sent: summary.accepted, failed: summary.failed })}
                  </Notice>
                )}
              </div>
              <SentList sent={sent} />
            </Section>
          )}
        </div>
        <Section title={word(sendTexts.options)}>
          <form
            className="form"
            onSubmit={(event) => {
              event.preventDefault();
            }}
          >
            <TemplateChoice form={form} groups={hasGroups ? groups : []} />
            {hasGroups && groups !== null && groups.length > 0 && (
              <SelectField
                control={control}
                name="groupId"
                label={word(shipmentTexts.group)}
                options={[
                  ...(onlyGroup === undefined ? [{ value: '', label: word(shipmentTexts.chooseGroup) }] : []),
                  ...groups,
                ]}
              />
            )}
            <OptionFields control={control} setValue={setValue} />
          </form>
          <div className="send-end">
            {ready.length > 0 && <Total stages={ready.map(({ stage }) => stage)} priceOf={priceOf} />}
            {lacksGroup && ready.length > 0 && (groups ?? []).length > 0 && (
              <p className="field-description">{word(sendTexts.groupMissing)}</p>
            )}
            <div className="button-row">
              <Button
                look="main"
                reason={reason()}
                isPending={running === 'SEND'}
                onPress={() => void send(false)}
              >
                {word(needsApproval ? sendTexts.submit : sendTexts.send, { count: ready.length })}
              </Button>
              <Button reason={reason()} isPending={running === 'KEEP'} onPress={() => void send(true)}>
                {word(sendTexts.keep)}
              </Button>
            </div>
          </div>
        </Section>
      </div>
    </Page>
  );
}

/** The total price of all letters. */
function Total({
  stages,
  priceOf,
}: {
  stages: readonly Stage[];
  priceOf: (stage: Stage) => Price | undefined;
}) {
  const word = useWording();
  const formats = useFormats();
  const sum = sumOf(stages.map(priceOf));
  const pages = stages.reduce((total, stage) => total + (pagesOf(stage) ?? 0), 0);
  const money = (cents: number): string => (sum === null ? '' : formats.money(cents, sum.currency));
  return (
    <div className="send-total">
      <span>{word(sendTexts.total, { count: stages.length, pages })}</span>
      <strong>{sum === null ? '…' : money(sum.grossCents)}</strong>
      {sum !== null && (
        <p className="field-description">
          {word(sendTexts.priceParts, {
            net: money(sum.netCents),
            surcharge: money(sum.surchargeCents),
            vat: money(sum.vatCents),
          })}
        </p>
      )}
    </div>
  );
}

function pagesOf(stage: Stage): number | undefined {
  return 'pages' in stage ? stage.pages : undefined;
}

/** The problems with what applies to all letters: they stand at their fields. */
function fieldProblems(failures: readonly Failure[]): { name: FieldPath<OutboxSettings>; message: string }[] {
  const names = { groupId: 'groupId', 'options.registered': 'registered' } as const;
  return failures.flatMap((failure) =>
    failure.kind === 'UNREACHABLE'
      ? []
      : failure.problems.flatMap(({ path, message }) => {
          const name = Object.entries(names).find(([each]) => each === path)?.[1];
          return name === undefined ? [] : [{ name, message }];
        }),
  );
}
