import type { Text } from '../text/text';

/** The texts of saved views. */
export const viewTexts = {
  views: { de: 'Ansichten', en: 'Views' },
  noViews: {
    de: 'Speichern Sie Filter und Spalten unter einem Namen, um sie wiederzufinden.',
    en: 'Save filters and columns under a name to find them again.',
  },
  viewName: { de: 'Name der Ansicht', en: 'Name of the view' },
  saveView: { de: 'Ansicht speichern', en: 'Save view' },
  viewNameMissing: { de: 'Geben Sie der Ansicht einen Namen.', en: 'Give the view a name.' },
  deleteView: { de: 'Ansicht „{name}“ löschen', en: 'Delete the view “{name}”' },
} as const satisfies Record<string, Text>;
