import { useMemo } from 'react';
import { ActionMenu } from '../../parts/action/action-menu';
import { offerOf } from '../../parts/action/allowed-action';
import { optionsInWords } from '../../parts/letter/option-fields';
import type { Column } from '../../parts/table/data-table';
import { TwoLines } from '../../parts/table/row-details';
import { personName } from '../../parts/text/person-name';
import { useLanguage, useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import type { ListedTemplate } from './listed-template';
import { templateTexts } from './template-texts';

/** An action on a listed template. */
export interface TemplateTask {
  kind: 'EDIT' | 'COPY' | 'DELETE';
  template: ListedTemplate;
}

/** The columns of the list of templates. */
export function useTemplateColumns(onTask: (task: TemplateTask) => void): readonly Column<ListedTemplate>[] {
  const word = useWording();
  const language = useLanguage();
  return useMemo(() => {
    const list = new Intl.ListFormat(language);
    return [
      {
        id: 'name',
        header: templateTexts.name,
        width: 9,
        grow: 2,
        essential: true,
        cell: ({ name }) => <TwoLines>{name}</TwoLines>,
      },
      {
        id: 'options',
        header: templateTexts.shipping,
        width: 14,
        grow: 2,
        cell: ({ options }) => <TwoLines>{optionsInWords(word, options)}</TwoLines>,
      },
      {
        id: 'group',
        header: templateTexts.group,
        width: 8.5,
        requires: ['Group.name'],
        cell: ({ group }) => <TwoLines>{group?.name ?? '–'}</TwoLines>,
      },
      {
        id: 'costCentre',
        header: templateTexts.costCentre,
        width: 8,
        cell: ({ costCentre }) => <TwoLines>{costCentre ?? '–'}</TwoLines>,
      },
      {
        id: 'owner',
        header: templateTexts.owner,
        width: 9,
        requires: ['User.firstName', 'User.lastName'],
        cell: ({ owner, editableByOwner }) => (
          <TwoLines>
            {personName(owner)}
            {editableByOwner && <small className="field-description">{word(templateTexts.ownerEdits)}</small>}
          </TwoLines>
        ),
      },
      {
        id: 'usedBy',
        header: templateTexts.usedBy,
        width: 12,
        grow: 2,
        requires: ['BookingTemplate.users'],
        cell: ({ customRoles = [], users = [] }) => {
          const names = [...customRoles.flatMap(({ name }) => name ?? []), ...users.map(personName)];
          const text = names.length === 0 ? word(templateTexts.ownerOnly) : list.format(names);
          return (
            <span title={text}>
              <TwoLines>{text}</TwoLines>
            </span>
          );
        },
      },
      {
        id: 'actions',
        header: words.actions,
        requires: ['Mutation.updateBookingTemplate'],
        width: 6.5,
        grow: 0,
        essential: true,
        align: 'end',
        cell: (template) => (
          <ActionMenu
            of={template.name}
            actions={[
              {
                id: 'edit',
                label: word(words.edit),
                offer: offerOf(template.allowedActions, 'UPDATE'),
                onPress: () => {
                  onTask({ kind: 'EDIT', template });
                },
              },
              {
                id: 'copy',
                label: word(templateTexts.copy),
                offer: offerOf(template.allowedActions, 'COPY'),
                onPress: () => {
                  onTask({ kind: 'COPY', template });
                },
              },
              {
                id: 'delete',
                label: word(words.delete),
                offer: offerOf(template.allowedActions, 'DELETE'),
                look: 'danger',
                onPress: () => {
                  onTask({ kind: 'DELETE', template });
                },
              },
            ]}
          />
        ),
      },
    ];
  }, [word, language, onTask]);
}
