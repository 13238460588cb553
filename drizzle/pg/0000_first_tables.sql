CREATE TABLE "annotation_versions" (
	"annotation_id" text NOT NULL,
	"version_number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" text NOT NULL,
	CONSTRAINT "annotation_versions_annotation_id_version_number_pk" PRIMARY KEY("annotation_id","version_number")
);
--> statement-breakpoint
CREATE TABLE "annotations" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"article_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"author_id" text NOT NULL,
	"status" text NOT NULL,
	"version_number" integer NOT NULL,
	"accepted_version_number" integer,
	"anchor" jsonb NOT NULL,
	"mark" text NOT NULL,
	"asserts" text NOT NULL,
	"grounds" jsonb NOT NULL,
	"flags" jsonb NOT NULL,
	"weight" text NOT NULL,
	"chain" jsonb NOT NULL,
	"named_source_id" text,
	"content_annotation_id" text,
	"claim_id" text,
	"evidence" jsonb NOT NULL,
	"second_anchor" jsonb,
	"note" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"submitted_at" text,
	"withdrawn_at" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"title" text NOT NULL,
	"outlet" text NOT NULL,
	"author" text NOT NULL,
	"published_on" text,
	"url" text,
	"language" text NOT NULL,
	"holder_id" text,
	"due_on" text,
	"created_by" text NOT NULL,
	"created_at" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "blocks" (
	"revision_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"guessed" text NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "blocks_revision_id_ordinal_pk" PRIMARY KEY("revision_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"statement" text NOT NULL,
	"asserts" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"person_id" text PRIMARY KEY NOT NULL,
	"password_hash" text,
	"session_epoch" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dismissals" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"article_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"person_id" text NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"asserts" text NOT NULL,
	"created_at" text NOT NULL,
	"withdrawn_at" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"article_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"sha256" text NOT NULL,
	"canonical" text NOT NULL,
	"published_by" text NOT NULL,
	"published_at" text NOT NULL,
	"withdrawn_at" text,
	"withdrawn_words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_salts" (
	"event_id" text PRIMARY KEY NOT NULL,
	"salt" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"stream" text NOT NULL,
	"number" integer NOT NULL,
	"actor_id" text,
	"via_id" text,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"article_id" text,
	"before" jsonb,
	"after" jsonb,
	"at" text NOT NULL,
	"digest" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"place" text NOT NULL,
	"published_on" text,
	"excerpt" text NOT NULL,
	"chain" jsonb NOT NULL,
	"record" text,
	"copy_of_id" text,
	"derives_from_article_id" text,
	"inquiry" jsonb,
	"is_publishable" boolean NOT NULL,
	"created_by" text NOT NULL,
	"created_at" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "looked_at" (
	"revision_id" text NOT NULL,
	"person_id" text NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"created_at" text NOT NULL,
	CONSTRAINT "looked_at_revision_id_person_id_start_end_pk" PRIMARY KEY("revision_id","person_id","start","end")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"project_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "members_project_id_person_id_pk" PRIMARY KEY("project_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "originals" (
	"revision_id" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"handle" text NOT NULL,
	"name" text NOT NULL,
	"locale" text,
	"is_admin" boolean NOT NULL,
	"is_demo" boolean NOT NULL,
	"disabled_at" text,
	"created_at" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"guidelines" text NOT NULL,
	"policy" jsonb NOT NULL,
	"is_demo" boolean NOT NULL,
	"created_at" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recommender_secrets" (
	"project_id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recommenders" (
	"project_id" text PRIMARY KEY NOT NULL,
	"url" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"annotation_id" text NOT NULL,
	"version_number" integer NOT NULL,
	"reviewer_id" text NOT NULL,
	"judgement" text NOT NULL,
	"words" text NOT NULL,
	"proposed_mark" text,
	"created_at" text NOT NULL,
	"closed_at" text,
	"closed_by" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"sha256" text NOT NULL,
	"original_sha256" text NOT NULL,
	"decoded" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" text NOT NULL,
	"expires_at" text NOT NULL,
	"used_at" text
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"belongs_to_id" text,
	"url" text,
	"created_by" text NOT NULL,
	"created_at" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "streams" (
	"id" text PRIMARY KEY NOT NULL,
	"counter" integer NOT NULL,
	"head" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "annotation_versions" ADD CONSTRAINT "annotation_versions_annotation_id_annotations_id_fk" FOREIGN KEY ("annotation_id") REFERENCES "public"."annotations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_holder_id_people_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_salts" ADD CONSTRAINT "event_salts_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_stream_streams_id_fk" FOREIGN KEY ("stream") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "looked_at" ADD CONSTRAINT "looked_at_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "looked_at" ADD CONSTRAINT "looked_at_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "originals" ADD CONSTRAINT "originals_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommender_secrets" ADD CONSTRAINT "recommender_secrets_project_id_recommenders_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."recommenders"("project_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommenders" ADD CONSTRAINT "recommenders_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_annotation_id_annotations_id_fk" FOREIGN KEY ("annotation_id") REFERENCES "public"."annotations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_people_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "annotations_article" ON "annotations" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "annotations_project_status" ON "annotations" USING btree ("project_id","status");--> statement-breakpoint
CREATE INDEX "annotations_claim" ON "annotations" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "articles_project" ON "articles" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "claims_project" ON "claims" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "dismissals_revision_person" ON "dismissals" USING btree ("revision_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "editions_article_number" ON "editions" USING btree ("article_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "events_stream_number" ON "events" USING btree ("stream","number");--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "events_article" ON "events" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "evidence_project" ON "evidence" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "members_person" ON "members" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_handle" ON "people" USING btree ("handle");--> statement-breakpoint
CREATE INDEX "reviews_annotation" ON "reviews" USING btree ("annotation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_article_number" ON "revisions" USING btree ("article_id","number");--> statement-breakpoint
CREATE INDEX "sources_project" ON "sources" USING btree ("project_id");