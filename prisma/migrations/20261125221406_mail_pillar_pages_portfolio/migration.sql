-- AlterTable
ALTER TABLE "User" ADD COLUMN     "digestOn" DATE,
ADD COLUMN     "wantsDigest" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Workload" ADD COLUMN     "completedAt" TIMESTAMPTZ(3),
ADD COLUMN     "completedByName" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "CalendarLink" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "userId" TEXT,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Programme" (
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "targetPercent" INTEGER NOT NULL,
    "startedOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "ProgrammeRisk" (
    "workspaceId" TEXT NOT NULL,
    "lensReviewId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "seenOn" DATE NOT NULL,

    CONSTRAINT "ProgrammeRisk_pkey" PRIMARY KEY ("workspaceId","lensReviewId","questionId")
);

-- CreateTable
CREATE TABLE "PillarPage" (
    "workloadId" TEXT NOT NULL,
    "pillarId" TEXT NOT NULL,
    "currentState" TEXT NOT NULL,
    "strengths" TEXT NOT NULL,
    "gaps" TEXT NOT NULL,
    "risks" TEXT NOT NULL,
    "recommendations" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedByName" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "PillarPage_pkey" PRIMARY KEY ("workloadId","pillarId")
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarLink_tokenHash_key" ON "CalendarLink"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarLink_userId_idx" ON "CalendarLink"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarLink_workspaceId_userId_key" ON "CalendarLink"("workspaceId", "userId");

-- CreateIndex
CREATE INDEX "SavedView_workspaceId_idx" ON "SavedView"("workspaceId");

-- CreateIndex
CREATE INDEX "SavedView_userId_idx" ON "SavedView"("userId");

-- CreateIndex
CREATE INDEX "ProgrammeRisk_lensReviewId_idx" ON "ProgrammeRisk"("lensReviewId");

-- AddForeignKey
ALTER TABLE "CalendarLink" ADD CONSTRAINT "CalendarLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarLink" ADD CONSTRAINT "CalendarLink_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeRisk" ADD CONSTRAINT "ProgrammeRisk_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Programme"("workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeRisk" ADD CONSTRAINT "ProgrammeRisk_lensReviewId_fkey" FOREIGN KEY ("lensReviewId") REFERENCES "LensReview"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PillarPage" ADD CONSTRAINT "PillarPage_workloadId_fkey" FOREIGN KEY ("workloadId") REFERENCES "Workload"("id") ON DELETE CASCADE ON UPDATE CASCADE;
