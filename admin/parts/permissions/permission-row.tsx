import { memo } from 'react';
import { Label, RadioButton, RadioField, RadioGroup, Text as AriaText } from 'react-aria-components';
import { Button } from '../action/button';
import type { Permission } from '../schema/types.generated';
import { permissionMeanings } from '../text/permission-meanings';
import { permissionTexts } from '../text/permission-words';
import { useLanguage, useWording } from '../text/text';
import { isGrantable, scopes, type CataloguedPermission, type Choice } from './grant-choices';
import type { Limits } from './grant-limits';
import { choiceTexts, grantTexts } from './grant-texts';
import { LimitFields } from './limit-fields';

interface PermissionRowProps {
  permission: CataloguedPermission;
  choice: Choice | null;
  /** True if the permission can be excluded, too. */
  canExclude: boolean;
  /** True for a stored exclusion: only a viewer who could give the permission can end it. */
  isExcluded: boolean;
  /** The needed permissions that are missing, separated by spaces; a text, so that the row is rendered again only when they change. */
  missing: string;
  /** The gateway's problem with this choice; null without any. */
  problem: string | null;
  onChoose: (permission: Permission, choice: Choice | null) => void;
  limits: Limits;
  onLimit: (permission: Permission, limits: Limits) => void;
}

/** A permission with its purpose, its needs and the choice of its scope. */
export const PermissionRow = memo(function PermissionRow({
  permission: described,
  choice,
  canExclude,
  isExcluded,
  missing,
  problem,
  onChoose,
  limits,
  onLimit,
}: PermissionRowProps) {
  const word = useWording();
  const list = new Intl.ListFormat(useLanguage());
  const { permission, needs, scopes: possible, grantableScope } = described;
  const nameOf = (each: Permission): string => word(permissionTexts[each]);
  const lacking = missing === '' ? [] : (missing.split(' ') as Permission[]);
  const reason = reasonOf(described);
  const cannotReadmit = isExcluded && grantableScope === null;
  return (
    <>
      <RadioGroup
        className="grant-row"
        value={choice ?? 'NONE'}
        onChange={(value) => {
          onChoose(permission, value === 'NONE' ? null : (value as Choice));
        }}
        isInvalid={problem !== null || lacking.length > 0}
        isDisabled={cannotReadmit}
        validationBehavior="aria"
      >
        <div className="grant-text">
          <Label>{nameOf(permission)}</Label>
          <AriaText slot="description" className="grant-more">
            <span className="field-description">{word(permissionMeanings[permission])}</span>
            {needs.length > 0 && (
              <span className="field-description">
                {word(grantTexts.needs, { needed: list.format(needs.map(nameOf)) })}
              </span>
            )}
            {reason !== null && (
              <span className="field-description grant-reason">
                {word(reason.text, reason.scope === null ? {} : { scope: word(choiceTexts[reason.scope]) })}
              </span>
            )}
          </AriaText>
          {problem !== null && <span className="field-error">{problem}</span>}
          {lacking.map((needed) => (
            <span key={needed} className="grant-missing">
              <span className="field-error">{word(grantTexts.missing, { needed: nameOf(needed) })}</span>
              <Button
                look="quiet"
                onPress={() => {
                  // Another choice of the same scope adds the needed permissions.
                  onChoose(permission, choice);
                }}
              >
                {word(grantTexts.add, { needed: nameOf(needed) })}
              </Button>
            </span>
          ))}
        </div>
        <div className="grant-choices" data-exclusive={canExclude || undefined}>
          <ScopeRadio value="NONE" />
          {scopes
            .filter((scope) => possible.includes(scope))
            .map((scope) => (
              <ScopeRadio
                key={scope}
                value={scope}
                isDisabled={!isGrantable(described, scope) && choice !== scope}
              />
            ))}
          {canExclude && <ScopeRadio value="EXCLUDED" />}
        </div>
      </RadioGroup>
      {described.limits.length > 0 && choice !== null && choice !== 'EXCLUDED' && choice !== 'OWN' && (
        <LimitFields
          permission={permission}
          possible={described.limits}
          limits={limits}
          onChange={(changed) => {
            onLimit(permission, changed);
          }}
        />
      )}
    </>
  );
});

function ScopeRadio({ value, isDisabled = false }: { value: Choice | 'NONE'; isDisabled?: boolean }) {
  const word = useWording();
  return (
    <RadioField value={value} isDisabled={isDisabled} className={`grant-choice grant-${value.toLowerCase()}`}>
      <RadioButton className="choice">
        <span className="choice-mark choice-round" aria-hidden="true" />
        <span>{word(choiceTexts[value])}</span>
      </RadioButton>
    </RadioField>
  );
}

/** The reason why some scopes of a permission cannot be chosen; null if all can. */
function reasonOf({ scopes: possible, grantableScope }: CataloguedPermission) {
  if (grantableScope === null) return { text: grantTexts.notGrantable, scope: null };
  return grantableScope === possible.at(-1)
    ? null
    : { text: grantTexts.grantableUpTo, scope: grantableScope };
}
