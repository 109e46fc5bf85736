-- Where the holders of a role at a body get their mail. An address can be removed without touching anything else (INV-37).
create table vault.mail_addresses (
  person_id text not null,
  role      text not null,
  org       text not null,
  address   text not null check (address ~ '^[^[:space:]<>@,;"]+@[^[:space:]<>@,;"]+$'),
  primary key (person_id, role, org)
);
create index mail_addresses_holder on vault.mail_addresses (role, org);

-- Mails to be sent, one per event and person: each has one stable Message-ID. The recipient is a person's id, no address.
create table read.mail_deliveries (
  dedupe_key       text not null,
  recipient        text not null,
  project_id       uuid not null,
  deadline_id      text,
  subject          text not null,
  text             text not null,
  status           text not null default 'PENDING' check (status in ('PENDING', 'SENT', 'PARKED')),
  attempts         integer not null default 0,
  queued_at        timestamptz not null default now(),
  first_attempt_at timestamptz,
  next_attempt_at  timestamptz not null default now(),
  ended_at         timestamptz,
  last_error       text,
  primary key (dedupe_key, recipient)
);
create index mail_deliveries_due on read.mail_deliveries (next_attempt_at) where status = 'PENDING';
create index mail_deliveries_parked on read.mail_deliveries (ended_at) where status = 'PARKED';
