import { Checkbox } from '../../parts/form/fields';
import { useFormats } from '../../parts/text/format';
import { GroupPicker } from '../../parts/filter/group-picker';
import { UserPicker } from '../../parts/filter/user-picker';
import type { AccountingDimension } from '../../parts/schema/types.generated';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { accountingTexts, dimensionTexts } from './accounting-texts';
import { monthsToChoose, type Choices, type ReportChoice } from './report-choice';

interface ReportFiltersProps {
  choices: Choices;
  choice: ReportChoice;
  currentMonth: string;
  onChange: (changes: Partial<Choices>) => void;
}

/** The months, the filters and the dimensions of the report. */
export function ReportFilters({ choices, choice, currentMonth, onChange }: ReportFiltersProps) {
  const word = useWording();
  const schema = useSchema();
  const months = monthsToChoose(currentMonth, choice);
  const dimensions = (Object.keys(dimensionTexts) as AccountingDimension[]).filter((each) =>
    schema.values('AccountingDimension').includes(each),
  );
  const toggle = (dimension: AccountingDimension, isSelected: boolean): void => {
    const by = dimensions.filter((each) => (each === dimension ? isSelected : choice.by.includes(each)));
    if (by.length > 0) onChange({ by: by.join(',') });
  };
  return (
    <>
      <div className="filters">
        <MonthSelect
          label={word(accountingTexts.from)}
          value={choice.from}
          months={months}
          onChange={(from) => {
            onChange({ month: '', from, to: from > choice.to ? from : choice.to });
          }}
        />
        <MonthSelect
          label={word(accountingTexts.to)}
          value={choice.to}
          months={months}
          onChange={(to) => {
            onChange({ month: '', from: to < choice.from ? to : choice.from, to });
          }}
        />
        <GroupPicker
          value={choices.group}
          onChange={(group) => {
            onChange({ group });
          }}
        />
        <UserPicker
          label={word(dimensionTexts.SENDER)}
          value={choices.sender}
          onChange={(sender) => {
            onChange({ sender });
          }}
        />
      </div>
      <div className="breakdown" role="group" aria-label={word(accountingTexts.by)}>
        <span aria-hidden="true">{word(accountingTexts.by)}</span>
        {dimensions.map((dimension) => (
          <Checkbox
            key={dimension}
            isSelected={choice.by.includes(dimension)}
            onChange={(isSelected) => {
              toggle(dimension, isSelected);
            }}
          >
            {word(dimensionTexts[dimension])}
          </Checkbox>
        ))}
        {choice.by.length === 1 && (
          <span className="field-description">{word(accountingTexts.oneDimension)}</span>
        )}
      </div>
    </>
  );
}

interface MonthSelectProps {
  label: string;
  value: string;
  months: readonly string[];
  onChange: (month: string) => void;
}

function MonthSelect({ label, value, months, onChange }: MonthSelectProps) {
  const formats = useFormats();
  return (
    <label className="field filter">
      <span>{label}</span>
      <select
        className="select"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {months.map((month) => (
          <option key={month} value={month}>
            {formats.month(month)}
          </option>
        ))}
      </select>
    </label>
  );
}
