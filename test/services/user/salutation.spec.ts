import { expect } from 'chai';
import {
  ActivitiesDocument,
  CreateUserDocument,
  InviteUserDocument,
  UpdateProfileDocument,
  UpdateUserDocument,
  type Salutation,
} from '../../../src/generated/operations.js';
import { namedRecipient } from '../../../src/entities/mail-message.js';
import { renderMail } from '../../../src/mail/render-mail.js';
import { userInput } from '../../support/company.js';
import { World, type Group } from '../../support/world.js';
import { approvalsWaiting, invitation } from '../../mail/sample-messages.js';

describe('XSP-5 the salutation of a user', function () {
  this.timeout(30_000);
  let world: World;
  let group: Group;

  before(async () => {
    world = await World.create();
    group = await world.group();
  });

  async function invitedWith(salutation: Salutation | null, language: 'DE' | 'EN'): Promise<string> {
    const input = userInput({ lastName: 'Groß', salutation, language, groupIds: [group.id] });
    const { createUser } = await world.superadmin.client.run(CreateUserDocument, { input });
    expect(createUser.user.salutation).to.equal(salutation);
    await world.superadmin.client.run(InviteUserDocument, { id: createUser.user.id });
    const [mail] = await world.gateway.mailbox.waitFor(createUser.user.email, 1);
    return mail?.text ?? '';
  }

  it('greets in the language of the mail, with the last name; without one, with the whole name', async () => {
    expect(await invitedWith('MS', 'DE')).to.contain('Guten Tag Frau Groß,');
    expect(await invitedWith('MR', 'DE')).to.contain('Guten Tag Herr Groß,');
    expect(await invitedWith('MS', 'EN')).to.contain('Hello Ms Groß,');
    expect(await invitedWith('MR', 'EN')).to.contain('Hello Mr Groß,');
    expect(await invitedWith(null, 'DE')).to.contain('Guten Tag Petra Groß,');
    expect(await invitedWith(null, 'EN')).to.contain('Hello Petra Groß,');
  });

  it('greets alike in notices, and as before in mails written before there were salutations', () => {
    const to = {
      ...namedRecipient({ firstName: 'Anna', lastName: 'Müller', salutation: 'MS' }),
      address: 'anna@beispiel.example',
    };
    const notice = { ...approvalsWaiting('DE', 1), to };
    expect(renderMail(notice, 'https://app.example').text).to.contain('Guten Tag Frau Müller,');
    expect(renderMail(invitation('DE'), 'https://app.example').text).to.contain('Guten Tag Anna Müller,');
  });

  it('is changed by administrators of the user and by the user, removed with null, and logged in words', async () => {
    const person = await world.user({ groups: [group] });
    const { updateUser } = await world.superadmin.client.run(UpdateUserDocument, {
      input: { id: person.id, salutation: 'MR' },
    });
    expect(updateUser.user.salutation).to.equal('MR');
    const own = async (salutation?: Salutation | null): Promise<Salutation | null> =>
      (
        await person.client.run(UpdateProfileDocument, {
          input: salutation === undefined ? { language: 'EN' } : { salutation },
        })
      ).updateProfile.user.salutation;
    expect(await own('MS')).to.equal('MS');
    expect(await own(), 'absent').to.equal('MS');
    expect(await own(null)).to.equal(null);
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
      filter: { types: ['USER_UPDATED'], userIds: [person.id] },
    });
    expect(activities.nodes.map(({ text }) => text).join('\n'))
      .to.contain('Anrede')
      .and.contain('Frau');
  });

  it('is one of a closed set in every input', async () => {
    const input = userInput({ salutation: 'LORD' as Salutation, groupIds: [group.id] });
    const refused = await world.superadmin.client.send(CreateUserDocument, { input });
    expect(refused.errors[0]?.extensions.code).to.equal('BAD_USER_INPUT');
    const person = await world.user({ groups: [group] });
    const other = await world.createdUser({ groups: [group] });
    const answer = await person.client.send(UpdateUserDocument, {
      input: { id: other.id, salutation: 'MS' },
    });
    expect(answer.errors[0]?.extensions.code).to.equal('FORBIDDEN');
  });
});
