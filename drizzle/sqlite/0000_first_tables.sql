CREATE TABLE `annotation_versions` (
	`annotation_id` text NOT NULL,
	`version_number` integer NOT NULL,
	`content` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`annotation_id`, `version_number`),
	FOREIGN KEY (`annotation_id`) REFERENCES `annotations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `annotations` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`article_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`author_id` text NOT NULL,
	`status` text NOT NULL,
	`version_number` integer NOT NULL,
	`accepted_version_number` integer,
	`anchor` text NOT NULL,
	`mark` text NOT NULL,
	`asserts` text NOT NULL,
	`grounds` text NOT NULL,
	`flags` text NOT NULL,
	`weight` text NOT NULL,
	`chain` text NOT NULL,
	`named_source_id` text,
	`content_annotation_id` text,
	`claim_id` text,
	`evidence` text NOT NULL,
	`second_anchor` text,
	`note` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`submitted_at` text,
	`withdrawn_at` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `annotations_article` ON `annotations` (`article_id`);--> statement-breakpoint
CREATE INDEX `annotations_project_status` ON `annotations` (`project_id`,`status`);--> statement-breakpoint
CREATE INDEX `annotations_claim` ON `annotations` (`claim_id`);--> statement-breakpoint
CREATE TABLE `articles` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`title` text NOT NULL,
	`outlet` text NOT NULL,
	`author` text NOT NULL,
	`published_on` text,
	`url` text,
	`language` text NOT NULL,
	`holder_id` text,
	`due_on` text,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holder_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `articles_project` ON `articles` (`project_id`);--> statement-breakpoint
CREATE TABLE `blocks` (
	`revision_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`kind` text NOT NULL,
	`guessed` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`revision_id`, `ordinal`),
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`statement` text NOT NULL,
	`asserts` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claims_project` ON `claims` (`project_id`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`person_id` text PRIMARY KEY NOT NULL,
	`password_hash` text,
	`session_epoch` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `dismissals` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`article_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`person_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`asserts` text NOT NULL,
	`created_at` text NOT NULL,
	`withdrawn_at` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dismissals_revision_person` ON `dismissals` (`revision_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `editions` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`article_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`sha256` text NOT NULL,
	`canonical` text NOT NULL,
	`published_by` text NOT NULL,
	`published_at` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_words` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `editions_article_number` ON `editions` (`article_id`,`number`);--> statement-breakpoint
CREATE TABLE `event_salts` (
	`event_id` text PRIMARY KEY NOT NULL,
	`salt` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`stream` text NOT NULL,
	`number` integer NOT NULL,
	`actor_id` text,
	`via_id` text,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`article_id` text,
	`before` text,
	`after` text,
	`at` text NOT NULL,
	`digest` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`stream`) REFERENCES `streams`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_stream_number` ON `events` (`stream`,`number`);--> statement-breakpoint
CREATE INDEX `events_subject` ON `events` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `events_article` ON `events` (`article_id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`url` text,
	`place` text NOT NULL,
	`published_on` text,
	`excerpt` text NOT NULL,
	`chain` text NOT NULL,
	`record` text,
	`copy_of_id` text,
	`derives_from_article_id` text,
	`inquiry` text,
	`is_publishable` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_project` ON `evidence` (`project_id`);--> statement-breakpoint
CREATE TABLE `looked_at` (
	`revision_id` text NOT NULL,
	`person_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`revision_id`, `person_id`, `start`, `end`),
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `members` (
	`project_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`project_id`, `person_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `members_person` ON `members` (`person_id`);--> statement-breakpoint
CREATE TABLE `originals` (
	`revision_id` text PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`handle` text NOT NULL,
	`name` text NOT NULL,
	`locale` text,
	`is_admin` integer NOT NULL,
	`is_demo` integer NOT NULL,
	`disabled_at` text,
	`created_at` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_handle` ON `people` (`handle`);--> statement-breakpoint
CREATE TABLE `projects` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`guidelines` text NOT NULL,
	`policy` text NOT NULL,
	`is_demo` integer NOT NULL,
	`created_at` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `recommender_secrets` (
	`project_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `recommenders`(`project_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `recommenders` (
	`project_id` text PRIMARY KEY NOT NULL,
	`url` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`annotation_id` text NOT NULL,
	`version_number` integer NOT NULL,
	`reviewer_id` text NOT NULL,
	`judgement` text NOT NULL,
	`words` text NOT NULL,
	`proposed_mark` text,
	`created_at` text NOT NULL,
	`closed_at` text,
	`closed_by` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reviews_annotation` ON `reviews` (`annotation_id`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`sha256` text NOT NULL,
	`original_sha256` text NOT NULL,
	`decoded` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_article_number` ON `revisions` (`article_id`,`number`);--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`belongs_to_id` text,
	`url` text,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sources_project` ON `sources` (`project_id`);--> statement-breakpoint
CREATE TABLE `streams` (
	`id` text PRIMARY KEY NOT NULL,
	`counter` integer NOT NULL,
	`head` text NOT NULL
);
