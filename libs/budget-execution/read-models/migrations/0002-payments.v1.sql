-- Which payments were made, and which of them does finance have to look at? Whose they are stands in budget_index_v1.
create table read.payments_v1 (
  project_id       uuid not null,
  payment_id       text not null,
  fiscal_year      integer not null,
  amount           numeric(24, 2) not null,
  paid_on          date not null,
  recorded_amount  numeric(24, 2) not null,
  recorded_paid_on date not null,
  reversed_amount  numeric(24, 2) not null,
  voucher_number   text,
  payee            text,
  first            boolean not null,
  flags            text[] not null,
  reversals        jsonb not null,
  corrections      jsonb not null,
  position         bigint not null,
  changed_position bigint not null,
  recorded_at      timestamptz not null,
  primary key (project_id, payment_id)
);
create index payments_v1_newest on read.payments_v1 (position);
create index payments_v1_paid on read.payments_v1 (paid_on, position);
create index payments_v1_amount on read.payments_v1 (amount, position);
create index payments_v1_project on read.payments_v1 (project_id, paid_on, position);
create index payments_v1_flagged on read.payments_v1 (paid_on, position) where flags <> '{}';
