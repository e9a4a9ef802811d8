-- CreateEnum
CREATE TYPE "ShareKind" AS ENUM ('WORKLOAD', 'LENS', 'PROFILE', 'TEMPLATE');

-- CreateEnum
CREATE TYPE "Permission" AS ENUM ('READONLY', 'CONTRIBUTOR');

-- CreateEnum
CREATE TYPE "ShareStatus" AS ENUM ('PENDING', 'ACCEPTED', 'REJECTED');

-- AlterTable
ALTER TABLE "Workload" ADD COLUMN     "profileId" TEXT,
ADD COLUMN     "profileVersion" INTEGER;

-- CreateTable
CREATE TABLE "Profile" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "normalizedName" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "tags" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProfileVersion" (
    "profileId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProfileVersion_pkey" PRIMARY KEY ("profileId","number")
);

-- CreateTable
CREATE TABLE "ReviewTemplate" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "normalizedName" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReviewTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TemplateLens" (
    "id" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "lensId" TEXT NOT NULL,
    "lensVersionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "pillarNotes" JSONB NOT NULL DEFAULT '{}',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TemplateLens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TemplateAnswer" (
    "templateLensId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "isApplicable" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TemplateAnswer_pkey" PRIMARY KEY ("templateLensId","questionId")
);

-- CreateTable
CREATE TABLE "Share" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "kind" "ShareKind" NOT NULL,
    "workloadId" TEXT,
    "lensId" TEXT,
    "profileId" TEXT,
    "templateId" TEXT,
    "sharedWith" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "email" TEXT,
    "permission" "Permission" NOT NULL DEFAULT 'READONLY',
    "status" "ShareStatus" NOT NULL DEFAULT 'PENDING',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Share_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Profile_workspaceId_normalizedName_idx" ON "Profile"("workspaceId", "normalizedName");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewTemplate_workspaceId_normalizedName_key" ON "ReviewTemplate"("workspaceId", "normalizedName");

-- CreateIndex
CREATE INDEX "TemplateLens_lensId_idx" ON "TemplateLens"("lensId");

-- CreateIndex
CREATE UNIQUE INDEX "TemplateLens_templateId_lensId_key" ON "TemplateLens"("templateId", "lensId");

-- CreateIndex
CREATE INDEX "Share_accountId_kind_status_idx" ON "Share"("accountId", "kind", "status");

-- CreateIndex
CREATE INDEX "Share_workspaceId_idx" ON "Share"("workspaceId");

-- CreateIndex
CREATE INDEX "Share_workloadId_idx" ON "Share"("workloadId");

-- CreateIndex
CREATE INDEX "Share_lensId_idx" ON "Share"("lensId");

-- CreateIndex
CREATE INDEX "Share_profileId_idx" ON "Share"("profileId");

-- CreateIndex
CREATE INDEX "Share_templateId_idx" ON "Share"("templateId");

-- CreateIndex
CREATE INDEX "Workload_profileId_idx" ON "Workload"("profileId");

-- CreateIndex
CREATE INDEX "RequestToken_createdAt_idx" ON "RequestToken"("createdAt");

-- AddForeignKey
ALTER TABLE "Workload" ADD CONSTRAINT "Workload_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileVersion" ADD CONSTRAINT "ProfileVersion_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewTemplate" ADD CONSTRAINT "ReviewTemplate_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TemplateLens" ADD CONSTRAINT "TemplateLens_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "ReviewTemplate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TemplateLens" ADD CONSTRAINT "TemplateLens_lensId_fkey" FOREIGN KEY ("lensId") REFERENCES "Lens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TemplateLens" ADD CONSTRAINT "TemplateLens_lensVersionId_fkey" FOREIGN KEY ("lensVersionId") REFERENCES "LensVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TemplateAnswer" ADD CONSTRAINT "TemplateAnswer_templateLensId_fkey" FOREIGN KEY ("templateLensId") REFERENCES "TemplateLens"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_workloadId_fkey" FOREIGN KEY ("workloadId") REFERENCES "Workload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_lensId_fkey" FOREIGN KEY ("lensId") REFERENCES "Lens"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "ReviewTemplate"("id") ON DELETE CASCADE ON UPDATE CASCADE;
