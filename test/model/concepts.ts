import { assignments } from './assignments.js';
import { billingContacts } from './billing-contacts.js';
import { deputyships } from './deputyships.js';
import { templates } from './templates.js';

/** The concepts that describe their operations each in a file of its own. */
export const concepts = {
  weights: {
    ...billingContacts.weights,
    ...assignments.weights,
    ...deputyships.weights,
    ...templates.weights,
  },
  mustRefuse: {
    ...billingContacts.mustRefuse,
    ...assignments.mustRefuse,
    ...deputyships.mustRefuse,
    ...templates.mustRefuse,
  },
  rules: { ...billingContacts.rules, ...assignments.rules, ...deputyships.rules, ...templates.rules },
  documents: {
    ...billingContacts.documents,
    ...assignments.documents,
    ...deputyships.documents,
    ...templates.documents,
  },
  variables: {
    ...billingContacts.variables,
    ...assignments.variables,
    ...deputyships.variables,
    ...templates.variables,
  },
  draws: { ...billingContacts.draws, ...assignments.draws, ...deputyships.draws, ...templates.draws },
};
