-- What is stored by hash (INV-38); the bytes lie in a folder. Authors stand here and not in the log (docs/decisions/0009).
create table vault.documents (
  sha256     text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size       bigint not null check (size > 0),
  media_type text not null,
  stored_at  timestamptz not null default log.business_now(),
  stored_by  text not null,
  org        text not null
);

-- Every upload, the repeated ones too: a body may read back what one of its people uploaded.
create table vault.document_uploads (
  sha256     text not null references vault.documents,
  org        text not null,
  actor      text not null,
  at         timestamptz not null default log.business_now(),
  command_id uuid unique
);
create index document_uploads_by_content on vault.document_uploads (sha256, org);

-- Nothing is deleted (INV-37); only an author can be blanked.
revoke update, delete on vault.documents, vault.document_uploads from wenxiao_app;
grant update (stored_by) on vault.documents to wenxiao_app;
grant update (actor) on vault.document_uploads to wenxiao_app;
