-- The programme of a workspace becomes the first of several; what it knows stays.

-- DropForeignKey
ALTER TABLE "ProgrammeRisk" DROP CONSTRAINT "ProgrammeRisk_workspaceId_fkey";

-- AlterTable
ALTER TABLE "Programme" DROP CONSTRAINT "Programme_pkey",
ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "id" TEXT,
ADD COLUMN     "scopeTag" TEXT NOT NULL DEFAULT '';
UPDATE "Programme" SET "id" = md5("workspaceId");
ALTER TABLE "Programme" ALTER COLUMN "id" SET NOT NULL,
ADD CONSTRAINT "Programme_pkey" PRIMARY KEY ("id");

-- AlterTable
ALTER TABLE "ProgrammeRisk" DROP CONSTRAINT "ProgrammeRisk_pkey";
ALTER TABLE "ProgrammeRisk" RENAME COLUMN "workspaceId" TO "programmeId";
UPDATE "ProgrammeRisk" SET "programmeId" = md5("programmeId");
ALTER TABLE "ProgrammeRisk" ADD CONSTRAINT "ProgrammeRisk_pkey" PRIMARY KEY ("programmeId", "lensReviewId", "questionId");

-- CreateTable
CREATE TABLE "ProgrammeDay" (
    "programmeId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "known" INTEGER NOT NULL,
    "resolved" INTEGER NOT NULL,

    CONSTRAINT "ProgrammeDay_pkey" PRIMARY KEY ("programmeId","day")
);

-- CreateIndex
CREATE INDEX "Programme_workspaceId_idx" ON "Programme"("workspaceId");

-- AddForeignKey
ALTER TABLE "ProgrammeRisk" ADD CONSTRAINT "ProgrammeRisk_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeDay" ADD CONSTRAINT "ProgrammeDay_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;
