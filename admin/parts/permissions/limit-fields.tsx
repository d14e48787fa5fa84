import { CheckboxGroup, Label } from 'react-aria-components';
import { Checkbox } from '../form/fields';
import type { Channel, GrantLimit, Permission, ShipmentStatus } from '../schema/types.generated';
import { channelTexts, statusTexts } from '../text/letter-words';
import { permissionTexts } from '../text/permission-words';
import { useWording, type Text } from '../text/text';
import type { Limits } from './grant-limits';
import { limitTexts } from './grant-texts';

interface LimitFieldsProps {
  permission: Permission;
  /** The limits that the permission can have. */
  possible: readonly GrantLimit[];
  limits: Limits;
  onChange: (limits: Limits) => void;
}

/** The statuses and channels of shipments to which a granted permission is limited. */
export function LimitFields({ permission, possible, limits, onChange }: LimitFieldsProps) {
  return (
    <div className="grant-limits">
      {possible.includes('STATUSES') && (
        <LimitList<ShipmentStatus>
          permission={permission}
          label={permission === 'SHIPMENTS_READ' ? limitTexts.statusesSeen : limitTexts.statusesSet}
          texts={statusTexts}
          chosen={limits.statuses}
          onChange={(statuses) => {
            onChange({ ...limits, statuses });
          }}
        />
      )}
      {possible.includes('CHANNELS') && (
        <LimitList<Channel>
          permission={permission}
          label={limitTexts.channels}
          texts={channelTexts}
          chosen={limits.channels}
          onChange={(channels) => {
            onChange({ ...limits, channels });
          }}
        />
      )}
    </div>
  );
}

interface LimitListProps<Item extends string> {
  permission: Permission;
  label: Text;
  texts: Readonly<Record<Item, Text>>;
  chosen: readonly Item[] | null;
  onChange: (chosen: readonly Item[] | null) => void;
}

/** A limit that is off, or the items that it admits. */
function LimitList<Item extends string>({
  permission,
  label,
  texts,
  chosen,
  onChange,
}: LimitListProps<Item>) {
  const word = useWording();
  const items = Object.keys(texts) as Item[];
  return (
    <div className="grant-limit">
      <Checkbox
        isSelected={chosen !== null}
        onChange={(isLimited) => {
          onChange(isLimited ? [] : null);
        }}
      >
        <span>{word(label)}</span>
      </Checkbox>
      {chosen !== null && (
        <CheckboxGroup
          className="field"
          value={[...chosen]}
          onChange={(values) => {
            onChange(items.filter((item) => values.includes(item)));
          }}
        >
          <Label className="visually-hidden">
            {word(limitTexts.of, { limit: word(label), permission: word(permissionTexts[permission]) })}
          </Label>
          <div className="grant-limit-items">
            {items.map((item) => (
              <Checkbox key={item} value={item}>
                <span>{word(texts[item])}</span>
              </Checkbox>
            ))}
          </div>
          {chosen.length === 0 && <span className="field-description">{word(limitTexts.nothing)}</span>}
        </CheckboxGroup>
      )}
    </div>
  );
}
