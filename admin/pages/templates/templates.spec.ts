import { expect } from 'chai';
import type { Browser, Locator } from 'playwright-core';
import {
  BookingTemplatesDocument,
  CreateBookingTemplateDocument,
  DeleteBookingTemplateDocument,
  ShipmentDocument,
  type CreateBookingTemplateInput,
} from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { customRole } from '../../../test/support/custom-roles.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { pages } from '../../../test/support/pdf-samples.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { plainOptions, uniqueName, type Person } from '../../../test/support/world.js';

const colourful = { ...plainOptions, colour: 'COLOUR', sides: 'DUPLEX' } as const;

describe('The booking templates of the admin page (FWD-5, PLY-14)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
  });

  async function openAs({ client }: Person, address = '/templates'): Promise<void> {
    const token = client.token ?? '';
    window = await AdminWindow.openAs(browser, firm.world.gateway.url, token, { at: address });
    await window.settled();
  }

  afterEach(async () => {
    window.expectNoComplaint();
    window.expectNothingRefused();
    await window.close();
  });

  const row = (name: string): Locator => window.page.getByRole('row').filter({ hasText: name });
  const dialog = (): Locator => window.page.getByRole('dialog');
  const inDialog = (button: string): Promise<void> =>
    dialog().getByRole('button', { name: button, exact: true }).click();

  async function act(name: string, action: string): Promise<void> {
    await row(name).getByRole('button', { name: 'Aktionen' }).click();
    await window.page.getByRole('menuitem', { name: action }).click();
  }

  async function template(
    more: Partial<CreateBookingTemplateInput> = {},
  ): Promise<{ id: string; name: string }> {
    const input = { name: uniqueName('Vorlage'), options: colourful, groupId: firm.sales.id, ...more };
    const { createBookingTemplate } = await firm.manager.client.run(CreateBookingTemplateDocument, { input });
    return createBookingTemplate.bookingTemplate;
  }

  async function storedTemplate(name: string) {
    const { bookingTemplates } = await firm.manager.client.run(BookingTemplatesDocument, { first: 200 });
    return bookingTemplates.nodes.find((each) => each.name === name);
  }

  itInBrowser(
    'a manager creates one for a role and a colleague, changes, copies and deletes it, all by clicks',
    async () => {
      const role = await customRole(firm.world, ['SHIPMENTS_READ OWN']);
      await firm.world.user({ firstName: 'Berta', lastName: 'Kollegin', groups: [firm.sales] });
      const owner = await firm.world.user({
        firstName: 'Otto',
        lastName: 'Besitzmann',
        groups: [firm.sales],
      });
      await openAs(firm.manager);
      await window.page.setViewportSize({ width: 1440, height: 900 });
      await window.page.getByRole('navigation').getByRole('link', { name: 'Vorlagen' }).waitFor();
      await window.press('Neue Vorlage');
      await inDialog('Anlegen');
      await dialog().locator('.field-error').first().waitFor();
      const name = uniqueName('Mahnung');
      await dialog().getByLabel(/^Name/).fill(name);
      await dialog().getByText('Beidseitig').click();
      await dialog().getByLabel('Gruppe', { exact: true }).selectOption(firm.sales.id);
      await dialog()
        .getByLabel(/^Kostenstelle/)
        .fill('4711');
      await dialog().getByRole('group', { name: 'Für Rollen' }).getByText(role.name).click();
      await window.pick('Für einzelne Benutzer', 'Kollegin');
      await dialog()
        .getByRole('list', { name: 'Für einzelne Benutzer' })
        .getByText('Berta Kollegin')
        .waitFor();
      await window.page.evaluate("document.querySelector('.dialog').scrollTop = 10_000");
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('template-form');
      await inDialog('Anlegen');
      await window.sees(`„${name}“ ist angelegt.`);
      await row(name).getByText('Beidseitig').waitFor();
      await row(name).getByText(role.name).waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('templates');
      expect(await storedTemplate(name)).to.deep.include({ costCentre: '4711', editableByOwner: false });

      await act(name, 'Bearbeiten');
      const renamed = uniqueName('Letzte Mahnung');
      await dialog().getByLabel(/^Name/).fill(renamed);
      await window.pick('Eigentümer', 'Besitzmann');
      await dialog().getByText('Der Eigentümer darf').click();
      await inDialog('Speichern');
      await row(renamed).getByText('darf ändern').waitFor();
      const stored = await storedTemplate(renamed);
      expect(stored?.owner.id).to.equal(owner.id);
      expect(stored?.options).to.deep.include({ sides: 'DUPLEX' });

      await act(renamed, 'Kopieren');
      await inDialog('Anlegen');
      await row(`${renamed} (Kopie)`).waitFor();
      await act(`${renamed} (Kopie)`, 'Löschen');
      await window.sees('Niemand kann sie mehr verwenden.');
      await window.page.getByRole('alertdialog').getByRole('button', { name: 'Löschen' }).click();
      await window.sees(`„${renamed} (Kopie)“ ist gelöscht.`);
      expect(await storedTemplate(`${renamed} (Kopie)`)).to.equal(undefined);
    },
  );

  itInBrowser('a name that is taken is refused at its field, and what was typed stays', async () => {
    const { name } = await template();
    await openAs(firm.manager);
    await window.press('Neue Vorlage');
    await dialog().getByLabel(/^Name/).fill(name.toUpperCase());
    await dialog()
      .getByLabel(/^Kostenstelle/)
      .fill('4712');
    await inDialog('Anlegen');
    await dialog().locator('.field-error').first().waitFor();
    expect(
      await dialog()
        .getByLabel(/^Kostenstelle/)
        .inputValue(),
    ).to.equal('4712');
  });

  itInBrowser(
    'its owner changes it if it allows that, except for owner and users; otherwise the menu shows the reason',
    async () => {
      const owner = await firm.world.user({ groups: [firm.sales] });
      const open = await template({ ownerId: owner.id, editableByOwner: true });
      const fixed = await template({ ownerId: owner.id });
      const others = await template();
      await openAs(owner);
      await row(fixed.name).getByRole('button', { name: 'Aktionen' }).click();
      await window.page
        .getByRole('menuitem', { name: 'Bearbeiten' })
        .getByText(/Vorlage/)
        .waitFor();
      expect(await window.page.getByRole('menuitem').count()).to.equal(1);
      await window.page.keyboard.press('Escape');
      await act(open.name, 'Bearbeiten');
      expect(
        await dialog()
          .getByText(/Für einzelne Benutzer|Eigentümer|Für Rollen/)
          .count(),
      ).to.equal(0);
      await dialog()
        .getByLabel(/^Kostenstelle/)
        .fill('0815');
      await inDialog('Speichern');
      await row(open.name).getByText('0815').waitFor();
      expect((await storedTemplate(open.name))?.costCentre).to.equal('0815');
      expect(await row(others.name).count()).to.equal(0);
      expect(await window.page.getByRole('button', { name: 'Neue Vorlage' }).count()).to.equal(0);
    },
  );

  itInBrowser('a user without the permission has neither the page nor the choice when sending', async () => {
    await template();
    await openAs(await firm.world.user({ role: 'MEMBER', groups: [firm.sales] }));
    await window.sees('Seite nicht gefunden');
    expect(await window.page.getByRole('link', { name: 'Vorlagen' }).count()).to.equal(0);
  });

  itInBrowser(
    'a sender chooses one on the send page: it fills in the fields, shows the cost centre that it sets, and the letter has it',
    async () => {
      const sender = await firm.world.user({ groups: [firm.sales, firm.purchasing] });
      const { id } = await template({ userIds: [sender.id], costCentre: '4711' });
      await openAs(sender, '/send');
      const buffer = Buffer.from(pages(1));
      await window.page
        .locator('input[type=file]')
        .setInputFiles([{ name: 'Brief.pdf', mimeType: 'application/pdf', buffer }]);
      await window.page.getByLabel('Vorlage').selectOption(id);
      await window.sees('Legt die Kostenstelle fest: 4711.');
      expect(await window.page.getByLabel('Gruppe').inputValue()).to.equal(firm.sales.id);
      await window.page
        .getByRole('radio', { name: 'Beidseitig', checked: true })
        .waitFor({ state: 'attached' });
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('send-template');
      await window.press(/^Brief senden$/);
      await window.sees('Ein Brief übernommen');
      const link = window.page.getByRole('region', { name: 'Ergebnis' }).locator('.letter-name a');
      const letter = ((await link.getAttribute('href')) ?? '').replace('/shipments/', '');
      const { shipment } = await sender.client.run(ShipmentDocument, { id: letter });
      expect(shipment?.options).to.deep.equal(colourful);
      expect(shipment?.group?.id).to.equal(firm.sales.id);
      const [stored] = await firm.world.gateway.gateway.dataSource.query<{ chosen: string }[]>(
        'SELECT chosen_cost_centre AS chosen FROM shipment WHERE id = ?',
        [letter],
      );
      expect(stored?.chosen).to.equal('4711');
    },
  );

  itInBrowser(
    'changes of a sender after the choice stay, a group that they cannot send for is reported, and a deleted template is deselected',
    async () => {
      const sender = await firm.world.user({ groups: [firm.sales] });
      const elsewhere = await template({ userIds: [sender.id], groupId: firm.purchasing.id });
      await openAs(sender, '/send');
      await window.page.getByLabel('Vorlage').selectOption(elsewhere.id);
      await window.sees('Für sie können Sie nicht senden.');
      await window.page.getByText('Einseitig').click();
      await window.follow('Sendungen');
      await window.follow('Briefe senden');
      await window.page
        .getByRole('radio', { name: 'Einseitig', checked: true })
        .waitFor({ state: 'attached' });
      expect(await window.page.getByLabel('Vorlage').inputValue()).to.equal(elsewhere.id);
      await firm.manager.client.run(DeleteBookingTemplateDocument, { id: elsewhere.id });
      await window.follow('Sendungen');
      await window.follow('Briefe senden');
      await window.page.getByText('Für sie können Sie nicht senden.').waitFor({ state: 'detached' });
      expect(await window.page.getByLabel('Vorlage').count()).to.equal(0);
    },
  );

  itInBrowser('page and form are complete at every width, in the dark and in English', async () => {
    await template({ name: `${uniqueName('Vorlage')} ${'W'.repeat(70)}`, costCentre: 'K'.repeat(90) });
    await openAs(await firm.world.user({ role: 'MANAGER', language: 'EN' }));
    await window.page.emulateMedia({ colorScheme: 'dark' });
    for (const width of [1440, 834, 390]) {
      await window.page.setViewportSize({ width, height: 900 });
      await window.settled();
      expect(await window.overflow(), `at ${width} px`).to.equal(0);
      expect(await window.accessibilityProblems(), `at ${width} px`).to.deep.equal([]);
      await window.picture(`templates-dark-${width}`);
    }
    await window.press('New template');
    await dialog().getByText('For single users').waitFor();
    expect(await window.overflow()).to.equal(0);
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.picture('template-form-dark-390');
    await window.page.emulateMedia({ colorScheme: null });
  });
});
