/** Read model `messages_v1`; `org` is '' where the message goes to the body of the project's own line. */
export type MessageRow = {
  position: string;
  role: string;
  org: string;
  project_id: string;
  deadline_id: string | null;
  kind: string;
  title: string;
  title_en: string;
  text: string;
  text_en: string;
  sent_at: string;
};

/** Read model `message_projects_v1`: the name and the bodies that most events leave out. */
export type MessageProjectRow = {
  project_id: string;
  name: string;
  unit_code: string;
  department_code: string;
  classified: boolean;
};

export type InboxTables = {
  messages_v1: MessageRow;
  message_projects_v1: MessageProjectRow;
};
