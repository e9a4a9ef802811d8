-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "cancelReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "cancelledAt" TIMESTAMPTZ(3),
ADD COLUMN     "place" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "SessionPerson" ADD COLUMN     "invitedAt" TIMESTAMPTZ(3),
ADD COLUMN     "remindedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "SessionMinutes" DROP COLUMN "text",
ADD COLUMN     "content" JSONB NOT NULL,
ADD COLUMN     "createdByName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sentAt" TIMESTAMPTZ(3),
ADD COLUMN     "throughSequence" INTEGER NOT NULL;

-- CreateTable
CREATE TABLE "QuestionRoute" (
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "lensKey" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,

    CONSTRAINT "QuestionRoute_pkey" PRIMARY KEY ("personId","lensKey","questionId")
);

-- CreateIndex
CREATE INDEX "QuestionRoute_sessionId_idx" ON "QuestionRoute"("sessionId");

-- AddForeignKey
ALTER TABLE "QuestionRoute" ADD CONSTRAINT "QuestionRoute_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionRoute" ADD CONSTRAINT "QuestionRoute_personId_fkey" FOREIGN KEY ("personId") REFERENCES "SessionPerson"("id") ON DELETE CASCADE ON UPDATE CASCADE;
