import { useEffect, useRef } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { useList } from '../../parts/data/data';
import { SelectField, type Option } from '../../parts/form/fields';
import { Notice } from '../../parts/page/notice';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import type { OutboxSettings } from './outbox';
import { SendTemplatesDocument, type SendTemplatesQuery } from './send-templates.generated';
import { sendTexts } from './send-texts';

type Template = SendTemplatesQuery['bookingTemplates']['nodes'][number];

const noTemplates: readonly Template[] = [];

interface TemplateChoiceProps {
  form: UseFormReturn<OutboxSettings>;
  /** The groups that the viewer can send for; null until they are loaded. */
  groups: readonly Option[] | null;
}

/**
 * The choice of a booking template, which fills in options and group and shows the cost centre that it sets; absent for viewers without templates.
 */
export function TemplateChoice({ form, groups }: TemplateChoiceProps) {
  const word = useWording();
  const templates = useTemplates();
  const { control } = form;
  const chosenId = useWatch({ control, name: 'templateId' });
  const chosen = templates?.find(({ id }) => id === chosenId);
  useFilledIn(form, templates, chosen, groups);
  if (templates === null || templates.length === 0) return null;
  return (
    <>
      <SelectField
        control={control}
        name="templateId"
        label={word(sendTexts.template)}
        {...(chosen !== undefined && {
          description:
            chosen.costCentre === null
              ? word(sendTexts.templateFills)
              : word(sendTexts.templateFixes, { costCentre: chosen.costCentre }),
        })}
        options={[
          { value: '', label: word(sendTexts.noTemplate) },
          ...templates.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <GroupRefusal template={chosen} groups={groups} />
    </>
  );
}

/** Says that the viewer cannot send for the group of the template. */
function GroupRefusal({
  template,
  groups,
}: {
  template: Template | undefined;
  groups: readonly Option[] | null;
}) {
  const word = useWording();
  const group = template?.group;
  if (group?.id === undefined || groups === null || groups.some(({ value }) => value === group.id))
    return null;
  return (
    <Notice kind="warn">
      <p className="user-text">
        {group.name === undefined
          ? word(sendTexts.templateGroupHidden)
          : word(sendTexts.templateGroup, { group: group.name })}
      </p>
    </Notice>
  );
}

/** The templates that the viewer can use; null until all are loaded. */
function useTemplates(): readonly Template[] | null {
  const pause = !useSchema().has('Query.bookingTemplates', 'CreateShipmentInput.templateId');
  const list = useList(SendTemplatesDocument, {}, (data) => data.bookingTemplates, { pause });
  useEffect(() => {
    if (list.hasMore) list.loadMore();
  }, [list]);
  if (pause) return noTemplates;
  const isKnown = !list.isLoading && !list.hasMore && (list.failure === null || list.nodes.length > 0);
  return isKnown ? list.nodes : null;
}

/** Fills in the settings of a template once, when it is chosen, so that later changes of the sender stay; a deleted template is deselected. */
function useFilledIn(
  { setValue, getValues }: UseFormReturn<OutboxSettings>,
  templates: readonly Template[] | null,
  chosen: Template | undefined,
  groups: readonly Option[] | null,
): void {
  const filled = useRef(getValues('templateId'));
  useEffect(() => {
    if (templates === null || groups === null) return;
    if (chosen === undefined) {
      filled.current = '';
      if (getValues('templateId') !== '') setValue('templateId', '');
      return;
    }
    if (filled.current === chosen.id) return;
    filled.current = chosen.id;
    for (const option of ['sides', 'colour', 'destination', 'registered'] as const)
      setValue(option, chosen.options[option]);
    const groupId = chosen.group?.id;
    if (groupId !== undefined && groups.some(({ value }) => value === groupId)) setValue('groupId', groupId);
  }, [templates, groups, chosen, getValues, setValue]);
}
