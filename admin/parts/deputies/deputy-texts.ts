import type { Text } from '../text/text';

/** The texts about deputies. */
export const deputyTexts = {
  title: { de: 'Vertretung', en: 'Deputies' },
  about: {
    de: 'Eine Vertretung entscheidet in diesem Zeitraum über dieselben Sendungen, aber nie über eigene und nie über die der vertretenen Person. Sie endet von selbst.',
    en: 'A deputy decides on the same shipments in this period, but never on their own or on those of the person that they represent. It ends by itself.',
  },
  none: { de: 'Zurzeit ist niemand benannt.', en: 'Nobody is named at present.' },
  name: { de: 'Vertretung benennen', en: 'Name a deputy' },
  who: { de: 'Vertretung', en: 'Deputy' },
  from: { de: 'Ab', en: 'From' },
  fromMore: { de: 'Leer: ab sofort.', en: 'Empty: at once.' },
  fromBegun: { de: 'Die Vertretung hat begonnen.', en: 'The period has begun.' },
  until: { de: 'Bis einschließlich', en: 'Until, inclusive' },
  period: { de: '{from} bis {until}', en: '{from} to {until}' },
  running: { de: 'Läuft', en: 'Now' },
  coming: { de: 'Geplant', en: 'Planned' },
  change: { de: 'Zeitraum ändern', en: 'Change the period' },
  changeOf: { de: 'Zeitraum ändern: {name}', en: 'Change the period: {name}' },
  end: { de: 'Beenden', en: 'End' },
  endOf: { de: 'Beenden: Vertretung durch {name}', en: 'End: deputyship of {name}' },
  endTitle: { de: 'Vertretung durch {name} beenden?', en: 'End the deputyship of {name}?' },
  endConsequence: {
    de: 'Die Vertretung endet sofort. Getroffene Entscheidungen bleiben bestehen.',
    en: 'The deputyship ends at once. Past decisions stay.',
  },
  named: { de: '{name} ist als Vertretung benannt.', en: '{name} was named as deputy.' },
  changed: { de: 'Der Zeitraum ist geändert.', en: 'The period was changed.' },
  ended: { de: '{name} ist nicht mehr Vertretung.', en: '{name} is no longer a deputy.' },
  resign: { de: 'Niederlegen', en: 'Resign' },
  resignOf: { de: 'Niederlegen: Vertretung von {name}', en: 'Resign: deputy of {name}' },
  resignTitle: { de: 'Vertretung von {name} niederlegen?', en: 'Resign as deputy of {name}?' },
  resignConsequence: {
    de: 'Die Vertretung endet sofort, und {name} wird benachrichtigt. Getroffene Entscheidungen bleiben bestehen.',
    en: 'The deputyship ends at once, and {name} is notified. Past decisions stay.',
  },
  resigned: { de: 'Sie vertreten {name} nicht mehr.', en: 'You are no longer the deputy of {name}.' },
  standsInFor: {
    de: 'Sie vertreten {name} ({period}): Sie entscheiden auch über Sendungen, über die {name} entscheiden könnte.',
    en: 'You are the deputy of {name} ({period}): you also decide on shipments that {name} could decide on.',
  },
  willStandInFor: {
    de: 'Sie werden {name} vertreten ({period}).',
    en: 'You will be the deputy of {name} ({period}).',
  },
  chooseSomebody: { de: 'Wählen Sie eine Vertretung.', en: 'Choose a deputy.' },
  chooseEnd: { de: 'Wählen Sie den letzten Tag.', en: 'Choose the last day.' },
} as const satisfies Record<string, Text>;
