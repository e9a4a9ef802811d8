-- CreateEnum
CREATE TYPE "ImprovementStatus" AS ENUM ('OPEN', 'PLANNED', 'IN_PROGRESS', 'DONE', 'ACCEPTED_RISK', 'WONT_DO');

-- CreateEnum
CREATE TYPE "Level" AS ENUM ('HIGH', 'MEDIUM', 'LOW');

-- CreateEnum
CREATE TYPE "Effort" AS ENUM ('S', 'M', 'L');

-- CreateEnum
CREATE TYPE "StepKind" AS ENUM ('STEP', 'CRITERION');

-- CreateEnum
CREATE TYPE "DecisionKind" AS ENUM ('ACCEPTED', 'RENEWED', 'RETURNED', 'WONT_DO');

-- AlterTable
ALTER TABLE "Workload" ADD COLUMN     "lastImprovement" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ImprovementItem" (
    "id" TEXT NOT NULL,
    "workloadId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "pillar" TEXT NOT NULL DEFAULT '',
    "risk" "Level" NOT NULL,
    "priority" "Level",
    "impact" "Level" NOT NULL,
    "impactText" TEXT NOT NULL DEFAULT '',
    "recommendation" TEXT NOT NULL DEFAULT '',
    "effort" "Effort" NOT NULL,
    "effortMinutes" INTEGER,
    "changesArchitecture" BOOLEAN,
    "costNote" TEXT NOT NULL DEFAULT '',
    "tradeOff" TEXT NOT NULL DEFAULT '',
    "ownerId" TEXT,
    "ownerName" TEXT NOT NULL DEFAULT '',
    "dueOn" DATE,
    "status" "ImprovementStatus" NOT NULL DEFAULT 'OPEN',
    "reviewOn" DATE,
    "evidence" TEXT NOT NULL DEFAULT '',
    "resources" JSONB NOT NULL DEFAULT '[]',
    "mergedIntoId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImprovementItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImprovementLink" (
    "itemId" TEXT NOT NULL,
    "lensReviewId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "choiceIds" TEXT[],

    CONSTRAINT "ImprovementLink_pkey" PRIMARY KEY ("itemId","lensReviewId","questionId")
);

-- CreateTable
CREATE TABLE "ImprovementStep" (
    "id" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "kind" "StepKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "doneBy" TEXT,

    CONSTRAINT "ImprovementStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImprovementComment" (
    "id" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" TEXT[],
    "authorId" TEXT,
    "authorName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImprovementComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImprovementDecision" (
    "id" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "kind" "DecisionKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "tradeOff" TEXT NOT NULL DEFAULT '',
    "deciderId" TEXT,
    "deciderName" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reviewOn" DATE,

    CONSTRAINT "ImprovementDecision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ImprovementItem_ownerId_status_idx" ON "ImprovementItem"("ownerId", "status");

-- CreateIndex
CREATE INDEX "ImprovementItem_mergedIntoId_idx" ON "ImprovementItem"("mergedIntoId");

-- CreateIndex
CREATE UNIQUE INDEX "ImprovementItem_workloadId_number_key" ON "ImprovementItem"("workloadId", "number");

-- CreateIndex
CREATE INDEX "ImprovementLink_lensReviewId_questionId_idx" ON "ImprovementLink"("lensReviewId", "questionId");

-- CreateIndex
CREATE INDEX "ImprovementStep_itemId_idx" ON "ImprovementStep"("itemId");

-- CreateIndex
CREATE INDEX "ImprovementComment_itemId_idx" ON "ImprovementComment"("itemId");

-- CreateIndex
CREATE INDEX "ImprovementComment_mentions_idx" ON "ImprovementComment" USING GIN ("mentions");

-- CreateIndex
CREATE INDEX "ImprovementDecision_itemId_idx" ON "ImprovementDecision"("itemId");

-- AddForeignKey
ALTER TABLE "ImprovementItem" ADD CONSTRAINT "ImprovementItem_workloadId_fkey" FOREIGN KEY ("workloadId") REFERENCES "Workload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImprovementItem" ADD CONSTRAINT "ImprovementItem_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "ImprovementItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImprovementLink" ADD CONSTRAINT "ImprovementLink_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ImprovementItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImprovementLink" ADD CONSTRAINT "ImprovementLink_lensReviewId_fkey" FOREIGN KEY ("lensReviewId") REFERENCES "LensReview"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImprovementStep" ADD CONSTRAINT "ImprovementStep_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ImprovementItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImprovementComment" ADD CONSTRAINT "ImprovementComment_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ImprovementItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImprovementDecision" ADD CONSTRAINT "ImprovementDecision_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ImprovementItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;
