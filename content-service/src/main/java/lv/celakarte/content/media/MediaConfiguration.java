package lv.celakarte.content.media;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.web.LargeBody;
import lv.celakarte.content.markdown.CommonMark;
import lv.celakarte.platform.access.OpenPath;
import lv.celakarte.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the library together; another store of files would take its place here. */
@Configuration(proxyBeanMethods = false)
class MediaConfiguration {

  @Bean
  MediaFiles mediaFiles(MongoDatabase database) {
    return new GridFsMediaFiles(database);
  }

  @Bean
  Library library(
      AggregateStores stores,
      MediaFiles files,
      Reading reading,
      CommonMark commonMark,
      Clock clock) {
    return new Library(new MediaShelf(stores), files, reading, commonMark, clock);
  }

  @Bean
  MediaTargets mediaTargets(MediaFiles files) {
    return new MediaTargets(files);
  }

  /** Readers need no account to see what texts show. */
  @Bean
  OpenPath mediaPath() {
    return new OpenPath("GET", "/media/**");
  }

  @Bean
  LargeBody mediaUploads() {
    return new LargeBody("/darbvieta/saturs/mediji", "/api/content/v1/media");
  }
}
