import type { CSSProperties } from 'react';

const colors = {
  page: '#f2f4f7',
  sheet: '#ffffff',
  text: '#1f2933',
  muted: '#5b6675',
  line: '#e3e7ec',
  quotation: '#f5f7f9',
  button: '#1d4ed8',
};

const font = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const breakable: CSSProperties = { overflowWrap: 'anywhere', wordBreak: 'break-word' };
const small: CSSProperties = { fontSize: '14px', lineHeight: '21px', color: colors.muted };

/** The styles of each part of a mail, written into its element, because many mail programs drop style sheets. */
export const styles = {
  page: { margin: 0, padding: 0, backgroundColor: colors.page, fontFamily: font, ...breakable },
  preheader: { display: 'none', fontSize: '1px', lineHeight: '1px', maxHeight: 0, overflow: 'hidden' },
  outer: { backgroundColor: colors.page },
  margin: { padding: '24px 12px 32px' },
  column: { width: '100%', maxWidth: '600px' },
  brand: { ...small, ...breakable, padding: '0 8px 12px', fontWeight: 600, textAlign: 'left' },
  sheet: {
    ...breakable,
    padding: '32px',
    backgroundColor: colors.sheet,
    borderRadius: '12px',
    color: colors.text,
    fontFamily: font,
    fontSize: '16px',
    lineHeight: '24px',
    textAlign: 'left',
  },
  heading: { margin: '0 0 20px', fontSize: '22px', lineHeight: '29px', fontWeight: 600 },
  section: { margin: '28px 0 4px', fontSize: '16px', lineHeight: '24px', fontWeight: 600 },
  paragraph: { margin: '0 0 16px' },
  advice: { margin: '20px 0 0' },
  more: { ...small, margin: '14px 0 0' },
  list: { margin: '24px 0 8px' },
  entry: { width: '100%', borderTop: `1px solid ${colors.line}` },
  entryTitle: { width: '100%', padding: '12px 0 0' },
  entryFigure: {
    padding: '12px 0 0 12px',
    verticalAlign: 'top',
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontWeight: 600,
  },
  entryMore: { padding: '0 0 12px' },
  small,
  quotation: {
    margin: '0 0 16px',
    padding: '10px 14px',
    borderLeft: `3px solid ${colors.line}`,
    backgroundColor: colors.quotation,
    fontSize: '15px',
    lineHeight: '22px',
  },
  quoted: { ...small, margin: '0 0 4px' },
  amounts: { width: '100%', margin: '8px 0 16px', borderCollapse: 'collapse' },
  amountName: {
    padding: '9px 16px 9px 0',
    borderBottom: `1px solid ${colors.line}`,
    fontWeight: 400,
    textAlign: 'left',
  },
  amount: {
    padding: '9px 0',
    borderBottom: `1px solid ${colors.line}`,
    textAlign: 'right',
    whiteSpace: 'nowrap',
  },
  sum: { fontWeight: 600, borderBottom: 'none' },
  button: { margin: '28px 0 0' },
  buttonCell: { borderRadius: '8px', backgroundColor: colors.button },
  buttonLink: {
    display: 'inline-block',
    padding: '12px 22px',
    color: '#ffffff',
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: 600,
    textDecoration: 'none',
  },
  address: { ...small, ...breakable, margin: '16px 0 0' },
  closing: { ...small, margin: '24px 0 0' },
  footer: {
    ...breakable,
    padding: '20px 8px 0',
    color: colors.muted,
    fontFamily: font,
    fontSize: '13px',
    lineHeight: '19px',
    textAlign: 'left',
  },
  footerLine: { margin: '0 0 6px' },
} satisfies Record<string, CSSProperties>;

/** Styles that cannot be written into elements: dark colours, and narrower margins on a phone. */
export const styleSheet = [
  ':root{color-scheme:light dark}',
  '@media (max-width:480px){.sheet{padding:24px 18px!important}}',
  '@media (prefers-color-scheme:dark){',
  '.page{background-color:#11151a!important}',
  '.sheet{background-color:#1b2129!important;color:#e7eaee!important}',
  '.muted{color:#a5afbb!important}',
  '.line{border-color:#363f4a!important}',
  '.quotation{background-color:#242b34!important;border-color:#4a5563!important}',
  '.button{background-color:#3563e0!important}',
  '}',
].join('');
