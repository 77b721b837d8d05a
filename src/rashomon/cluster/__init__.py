"""Cluster: articles on one event into stories, stories that follow one another into threads."""

from rashomon.cluster.features import describe_articles
from rashomon.cluster.stories import group_stories
from rashomon.cluster.threads import group_threads
from rashomon.model.case import Case
from rashomon.model.stories import Story, Thread
from rashomon.stage import IssueLog, StageName

STAGE = StageName("cluster", 7)


def cluster_stories(case: Case, log: IssueLog) -> tuple[tuple[Story, ...], tuple[Thread, ...]]:
    """Return the stories of a case by first day and id, and the threads they make.

    Every article with text lies in exactly one story, alone if nothing else is about its event.
    """
    features = describe_articles(case)
    grouped = group_stories(case, features)
    return group_threads(case, features, grouped)
