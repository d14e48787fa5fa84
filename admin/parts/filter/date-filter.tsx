import '../form/fields.css';

interface DateFilterProps {
  label: string;
  /** A day as YYYY-MM-DD; an empty text for no limit. */
  value: string;
  onChange: (day: string) => void;
}

/** A filter of a list by a day. */
export function DateFilter({ label, value, onChange }: DateFilterProps) {
  return (
    <label className="field filter filter-day">
      <span>{label}</span>
      <input
        type="date"
        value={value}
        min="2000-01-01"
        max="2999-12-31"
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </label>
  );
}
