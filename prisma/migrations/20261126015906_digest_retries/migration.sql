-- AlterTable
ALTER TABLE "User" ADD COLUMN     "digestFailures" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "digestTryAt" TIMESTAMPTZ(3);
