import type { Country } from '../../parts/schema/types.generated';
import type { Text } from '../../parts/text/text';

/** A name that is the same in both languages. */
function same(name: string): Text {
  return { de: name, en: name };
}

/** The states and cantons with public holidays of their own, by the second part of their ISO 3166-2 code. */
export const holidayStates: Readonly<Record<Country, Readonly<Record<string, Text>>>> = {
  DE: {
    BW: same('Baden-Württemberg'),
    BY: { de: 'Bayern', en: 'Bavaria' },
    BE: same('Berlin'),
    BB: same('Brandenburg'),
    HB: same('Bremen'),
    HH: same('Hamburg'),
    HE: { de: 'Hessen', en: 'Hesse' },
    MV: { de: 'Mecklenburg-Vorpommern', en: 'Mecklenburg-Western Pomerania' },
    NI: { de: 'Niedersachsen', en: 'Lower Saxony' },
    NW: { de: 'Nordrhein-Westfalen', en: 'North Rhine-Westphalia' },
    RP: { de: 'Rheinland-Pfalz', en: 'Rhineland-Palatinate' },
    SL: same('Saarland'),
    SN: { de: 'Sachsen', en: 'Saxony' },
    ST: { de: 'Sachsen-Anhalt', en: 'Saxony-Anhalt' },
    SH: same('Schleswig-Holstein'),
    TH: { de: 'Thüringen', en: 'Thuringia' },
  },
  AT: {
    1: same('Burgenland'),
    2: { de: 'Kärnten', en: 'Carinthia' },
    3: { de: 'Niederösterreich', en: 'Lower Austria' },
    4: { de: 'Oberösterreich', en: 'Upper Austria' },
    5: same('Salzburg'),
    6: { de: 'Steiermark', en: 'Styria' },
    7: { de: 'Tirol', en: 'Tyrol' },
    8: same('Vorarlberg'),
    9: { de: 'Wien', en: 'Vienna' },
  },
  CH: {
    AG: same('Aargau'),
    AI: same('Appenzell Innerrhoden'),
    AR: same('Appenzell Ausserrhoden'),
    BE: same('Bern'),
    BL: same('Basel-Landschaft'),
    BS: same('Basel-Stadt'),
    FR: { de: 'Freiburg', en: 'Fribourg' },
    GE: { de: 'Genf', en: 'Geneva' },
    GL: same('Glarus'),
    GR: { de: 'Graubünden', en: 'Grisons' },
    JU: same('Jura'),
    LU: { de: 'Luzern', en: 'Lucerne' },
    NE: { de: 'Neuenburg', en: 'Neuchâtel' },
    NW: same('Nidwalden'),
    OW: same('Obwalden'),
    SG: same('St. Gallen'),
    SH: same('Schaffhausen'),
    SO: same('Solothurn'),
    SZ: same('Schwyz'),
    TG: same('Thurgau'),
    TI: { de: 'Tessin', en: 'Ticino' },
    UR: same('Uri'),
    VD: { de: 'Waadt', en: 'Vaud' },
    VS: { de: 'Wallis', en: 'Valais' },
    ZG: same('Zug'),
    ZH: same('Zürich'),
  },
};
