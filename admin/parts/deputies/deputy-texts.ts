import type { Text } from '../text/text';

/** The texts about deputies. */
export const deputyTexts = {
  title: { de: 'Vertretung', en: 'Deputies' },
  about: {
    de: 'Eine Vertretung entscheidet für diese Zeit über dieselben Sendungen, nie über eigene und nie über die der vertretenen Person. Sie endet von selbst.',
    en: 'A deputy decides on the same shipments for this time, never on the own ones nor on those of the person they stand in for. It ends by itself.',
  },
  none: { de: 'Zurzeit ist niemand benannt.', en: 'Nobody is named at present.' },
  name: { de: 'Vertretung benennen', en: 'Name a deputy' },
  who: { de: 'Wer vertritt', en: 'Who stands in' },
  from: { de: 'Ab', en: 'From' },
  fromMore: { de: 'Leer: ab sofort.', en: 'Empty: at once.' },
  fromBegun: { de: 'Die Vertretung hat begonnen.', en: 'It has begun.' },
  until: { de: 'Bis einschließlich', en: 'Until, inclusive' },
  period: { de: '{from} bis {until}', en: '{from} to {until}' },
  running: { de: 'Läuft', en: 'Now' },
  coming: { de: 'Geplant', en: 'Planned' },
  change: { de: 'Zeitraum ändern', en: 'Change the period' },
  changeOf: { de: 'Zeitraum ändern: {name}', en: 'Change the period: {name}' },
  end: { de: 'Beenden', en: 'End' },
  endOf: { de: 'Beenden: Vertretung durch {name}', en: 'End: {name} as deputy' },
  endTitle: { de: 'Vertretung durch {name} beenden?', en: 'End the time of {name} as deputy?' },
  endConsequence: {
    de: 'Die Vertretung endet sofort. Was entschieden ist, bleibt.',
    en: 'It ends at once. What is decided stays.',
  },
  named: { de: '{name} ist als Vertretung benannt.', en: '{name} is named as deputy.' },
  changed: { de: 'Der Zeitraum ist geändert.', en: 'The period is changed.' },
  ended: { de: '{name} ist nicht mehr Vertretung.', en: '{name} is no longer a deputy.' },
  standsInFor: {
    de: 'Sie vertreten {name} ({period}): Sie entscheiden auch über Sendungen, über die {name} entscheiden könnte.',
    en: 'You stand in for {name} ({period}): you decide on the shipments that {name} could decide on, too.',
  },
  willStandInFor: {
    de: 'Sie werden {name} vertreten ({period}).',
    en: 'You will stand in for {name} ({period}).',
  },
  chooseSomebody: { de: 'Wählen Sie, wer vertritt.', en: 'Choose who stands in.' },
  chooseEnd: { de: 'Wählen Sie den letzten Tag.', en: 'Choose the last day.' },
} as const satisfies Record<string, Text>;
