import { useElementWidth } from '../../parts/page/element-width';
import { useFormats } from '../../parts/text/format';
import { useLanguage, useWording } from '../../parts/text/text';
import { accountingTexts, dimensionTexts } from './accounting-texts';
import { sumOf, totalOf, type ChartData, type Series } from './chart-data';
import './chart.css';

const height = 260;
const margin = { top: 24, bottom: 28, left: 76 };
const plotHeight = height - margin.top - margin.bottom;

/** The maximum width of the name of a month. */
const labelWidth = 56;

/** The costs by month and group as stacked bars, with the same numbers as a table below. */
export function CostChart({ data }: { data: ChartData }) {
  const word = useWording();
  const title = word(accountingTexts.chart, { currency: data.currency });
  const name = useSeriesName();
  return (
    <figure className="chart" aria-label={title}>
      <figcaption>{title}</figcaption>
      <Bars data={data} title={title} />
      <ul className="chart-legend">
        {data.series.map((series, index) => (
          <li key={`${series.kind} ${index}`}>
            <svg width="14" height="14" aria-hidden="true">
              <Patterns />
              <Bar x={0} y={0} width={14} height={14} index={index} />
            </svg>
            <span className="user-text">{name(series)}</span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{word(accountingTexts.chartTable)}</summary>
        <ChartTable data={data} title={title} />
      </details>
    </figure>
  );
}

function useSeriesName(): (series: Series) => string {
  const word = useWording();
  return ({ kind, name }) => {
    switch (kind) {
      case 'GROUP':
        return name;
      case 'NO_GROUP':
        return word(accountingTexts.noGroup);
      case 'OTHER':
        return word(accountingTexts.otherGroups);
    }
  };
}

function Bars({ data, title }: { data: ChartData; title: string }) {
  const formats = useFormats();
  const name = useSeriesName();
  const shortMonth = useShortMonth();
  const [measured, container] = useElementWidth();
  const width = measured ?? 640;
  const { months, series, currency } = data;
  const ticks = ticksUpTo(Math.max(...months.map((_, index) => totalOf(data, index)), 1));
  const highest = ticks.at(-1) ?? 1;
  const step = Math.max((width - margin.left) / months.length, 1);
  const barWidth = Math.min(step * 0.7, 64);
  const labelled = Math.ceil(labelWidth / step);
  const yOf = (cents: number): number => margin.top + plotHeight * (1 - cents / highest);
  return (
    <div ref={container} className="chart-plot">
      <svg width={width} height={height} role="img" aria-label={title}>
        <Patterns />
        {ticks.map((cents) => (
          <g key={cents}>
            <line className="chart-line" x1={margin.left} x2={width} y1={yOf(cents)} y2={yOf(cents)} />
            <text className="chart-text" x={margin.left - 8} y={yOf(cents) + 4} textAnchor="end">
              {formats.money(cents, currency)}
            </text>
          </g>
        ))}
        {months.map((month, index) => {
          const x = margin.left + step * index + (step - barWidth) / 2;
          return (
            <g key={month}>
              {series.map((each, rank) => {
                const below = sumOf(series.slice(0, rank).map(({ cents }) => cents[index] ?? 0));
                const cents = each.cents[index] ?? 0;
                if (cents <= 0) return null;
                const top = yOf(below + cents);
                return (
                  <Bar
                    key={rank}
                    x={x}
                    y={top}
                    width={barWidth}
                    height={yOf(below) - top}
                    index={rank}
                    title={`${name(each)}, ${formats.month(month)}: ${formats.money(cents, currency)}`}
                  />
                );
              })}
              {totalOf(data, index) > 0 && step >= 72 && (
                <text
                  className="chart-text"
                  x={x + barWidth / 2}
                  y={yOf(totalOf(data, index)) - 6}
                  textAnchor="middle"
                >
                  {formats.money(totalOf(data, index), currency)}
                </text>
              )}
              {(months.length - 1 - index) % labelled === 0 && (
                <text
                  className="chart-text"
                  x={Math.min(x + barWidth / 2, width - labelWidth / 2)}
                  y={height - 8}
                  textAnchor="middle"
                >
                  {shortMonth(month)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

interface BarProps {
  x: number;
  y: number;
  width: number;
  height: number;
  /** The rank of its series. */
  index: number;
  title?: string;
}

/** A part of a bar: in the colour of its series, and in forced colours with the pattern of its series. */
function Bar({ index, title, ...place }: BarProps) {
  return (
    <g>
      {title !== undefined && <title>{title}</title>}
      <rect className={`chart-bar chart-bar-${index + 1}`} {...place} />
      <rect className={`chart-pattern chart-pattern-${index + 1}`} {...place} />
    </g>
  );
}

/** Patterns that tell series apart without colour. */
const patternPaths = [
  'M0 0H8V8H0Z',
  'M0 8L8 0M-2 2L2 -2M6 10L10 6',
  '',
  'M0 4H8',
  'M4 0V8',
  'M3 3H5V5H3Z',
  'M0 4H8M4 0V8',
] as const;

function Patterns() {
  return (
    <defs>
      {patternPaths.map((path, index) => (
        <pattern
          key={path}
          id={`chart-pattern-${index + 1}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
        >
          <path d={path} className="chart-pattern-line" />
        </pattern>
      ))}
    </defs>
  );
}

function ChartTable({ data, title }: { data: ChartData; title: string }) {
  const word = useWording();
  const formats = useFormats();
  const name = useSeriesName();
  const { months, series, currency } = data;
  return (
    <div className="chart-table" tabIndex={0} role="region" aria-label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{word(dimensionTexts.MONTH)}</th>
            {series.map((each, index) => (
              <th key={`${each.kind} ${index}`} scope="col" className="user-text">
                {name(each)}
              </th>
            ))}
            <th scope="col">{word(accountingTexts.totals)}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month, index) => (
            <tr key={month}>
              <th scope="row">{formats.month(month)}</th>
              {series.map(({ kind, cents }, rank) => (
                <td key={`${kind} ${rank}`}>{formats.money(cents[index] ?? 0, currency)}</td>
              ))}
              <td>{formats.money(totalOf(data, index), currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useShortMonth(): (month: string) => string {
  const format = new Intl.DateTimeFormat(useLanguage(), { month: 'short', year: '2-digit', timeZone: 'UTC' });
  return (month) => format.format(new Date(`${month}-01T00:00:00Z`));
}

/** Round amounts from zero to at least the highest, in about four steps. */
function ticksUpTo(highest: number): number[] {
  const power = 10 ** Math.floor(Math.log10(highest / 4));
  const step = Math.max(([1, 2, 5, 10].find((each) => each * power * 4 >= highest) ?? 10) * power, 1);
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, index) => index * step);
}
