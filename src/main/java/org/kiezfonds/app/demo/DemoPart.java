package org.kiezfonds.app.demo;

import java.util.List;

/**
 * What one module has to do with the story of the demonstration. Its chapters are told among those
 * of the others, in the order of time; they act through the services, as people of the
 * demonstration, and keep nothing in memory for one another: the program may have been ended in
 * between.
 */
interface DemoPart {

    List<Chapter> chapters(StoryDays days);
}
