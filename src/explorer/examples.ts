/** An example operation. It is hidden from users who may not use it. */
export interface Example {
  title: string;
  query: string;
  /** Sample values, to be replaced by the reader. */
  variables?: object;
}

/** Operations for every role, in the order of their display. */
export const examples: readonly Example[] = [
  {
    title: 'The viewer and its permissions',
    query: `query WhoAmI {
  viewer {
    user { firstName lastName role }
    account { company }
    permissions { permission scope }
    dashboard { shipmentsAwaitingMyDecision myRejectedShipments }
  }
}`,
  },
  {
    title: 'Register an account',
    query: `mutation Register($input: RegisterAccountInput!) {
  registerAccount(input: $input) {
    account { id company }
  }
}`,
    variables: {
      input: {
        company: 'Beispiel GmbH',
        firstName: 'Christa',
        lastName: 'Chefin',
        email: 'christa@beispiel.example',
        password: 'vier Augen sehen mehr',
      },
    },
  },
  {
    title: 'Visible letters',
    query: `query Letters {
  shipments(first: 10) {
    totalCount
    nodes { id number filename status price { grossCents currency } }
  }
}`,
  },
  {
    title: "Letters that wait for the viewer's decision",
    query: `query WaitingForMe {
  approvals(first: 10) {
    totalCount
    nodes { id filename submittedAt sender { firstName lastName } approval { id } }
  }
}`,
  },
  {
    title: 'The price of a letter',
    query: `query PriceOfALetter($options: ShipmentOptionsInput!, $pages: Int!) {
  price(options: $options, pages: $pages) { netCents vatCents grossCents currency }
}`,
    variables: { pages: 3, options: { sides: 'DUPLEX', colour: 'COLOUR' } },
  },
  {
    title: 'Create an upload for a PDF',
    query: `mutation Upload($input: CreateUploadInput!) {
  createUpload(input: $input) {
    upload { id url expiresAt }
  }
}`,
    variables: { input: { filename: 'letter.pdf' } },
  },
  {
    title: 'Send an uploaded PDF',
    query: `mutation Send($input: CreateShipmentInput!) {
  createShipment(input: $input) {
    shipment { id number status price { grossCents currency } }
  }
}`,
    variables: {
      input: { uploadId: 'the id of an upload', idempotencyKey: 'letter 1', options: { sides: 'DUPLEX' } },
    },
  },
  {
    title: 'Approve a letter',
    query: `mutation Approve($id: ID!, $approvalId: ID!) {
  approveShipment(id: $id, approvalId: $approvalId) {
    shipment { status }
  }
}`,
    variables: { id: 'the id of a letter', approvalId: 'the id of its approval' },
  },
  {
    title: 'Reject a letter with a comment',
    query: `mutation Reject($input: RejectShipmentInput!) {
  rejectShipment(input: $input) {
    shipment { status }
  }
}`,
    variables: {
      input: {
        id: 'the id of a letter',
        approvalId: 'the id of its approval',
        comment: 'In black and white, please.',
      },
    },
  },
  {
    title: 'Groups',
    query: `query Groups {
  groups(first: 20) {
    totalCount
    nodes { id name }
  }
}`,
  },
  {
    title: 'Users and their groups',
    query: `query Users($search: String) {
  users(first: 20, filter: { search: $search }) {
    totalCount
    nodes { id firstName lastName role status groups { name } }
  }
}`,
    variables: { search: '' },
  },
  {
    title: 'Create a group',
    query: `mutation CreateGroup($input: CreateGroupInput!) {
  createGroup(input: $input) {
    group { id name }
  }
}`,
    variables: { input: { name: 'Vertrieb' } },
  },
  {
    title: 'Create a user',
    query: `mutation CreateUser($input: CreateUserInput!) {
  createUser(input: $input) {
    user { id status }
  }
}`,
    variables: {
      input: { firstName: 'Karl', lastName: 'Klerk', email: 'karl@beispiel.example', role: 'USER' },
    },
  },
  {
    title: 'Invite a user',
    query: `mutation Invite($id: ID!) {
  inviteUser(id: $id) {
    user { status }
  }
}`,
    variables: { id: 'the id of a user' },
  },
  {
    title: 'Recent activities',
    query: `query Activities {
  activities(first: 10) {
    totalCount
    nodes { createdAt text }
  }
}`,
  },
  {
    title: 'Costs of letters by month',
    query: `query Costs($from: String!, $to: String!) {
  accounting(from: $from, to: $to, by: [MONTH]) {
    rows { month amounts { shipments pages grossCents currency } }
  }
}`,
    variables: { from: '2026-01', to: '2026-12' },
  },
  {
    title: 'API credentials',
    query: `query Credentials {
  credentials(first: 10) {
    nodes { label kind status lastUsedAt group { name } }
  }
}`,
  },
  {
    title: 'Mails and their delivery',
    query: `query Mails {
  mails(first: 10) {
    totalCount
    nodes { kind status address createdAt }
  }
}`,
  },
];
