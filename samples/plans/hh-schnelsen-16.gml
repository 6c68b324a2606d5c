<?xml version='1.0' encoding='UTF-8'?>
<!-- Illustrativ: ausgedacht von Planabgleich, um grenzüberschreitende Abstimmung zu zeigen. Kein Plan im Rechtssinn; Flächen, Namen und Festlegungen sind frei erfunden. -->
<xplan:XPlanAuszug xmlns:xplan="http://www.xplanung.de/xplangml/6/0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink" gml:id="hh-schnelsen-16">
  <gml:boundedBy>
    <gml:Envelope srsName="EPSG:25832">
      <gml:lowerCorner>560398.000 5945239.000</gml:lowerCorner>
      <gml:upperCorner>560808.000 5945532.000</gml:upperCorner>
    </gml:Envelope>
  </gml:boundedBy>
  <gml:featureMember>
    <xplan:BP_Plan gml:id="hh-schnelsen-16-plan">
      <gml:boundedBy>
        <gml:Envelope srsName="EPSG:25832">
          <gml:lowerCorner>560398.000 5945239.000</gml:lowerCorner>
          <gml:upperCorner>560808.000 5945532.000</gml:upperCorner>
        </gml:Envelope>
      </gml:boundedBy>
      <xplan:name>Bebauungsplan Schnelsen 16 – illustrative Nachzeichnung</xplan:name>
      <xplan:beschreibung>Illustrativ: ausgedacht von Planabgleich, um grenzüberschreitende Abstimmung zu zeigen. Kein Plan im Rechtssinn; Flächen, Namen und Festlegungen sind frei erfunden.</xplan:beschreibung>
      <xplan:kommentar>Illustrative Beispieldaten des Projekts Planabgleich.</xplan:kommentar>
      <xplan:technHerstellDatum>2026-01-15</xplan:technHerstellDatum>
      <xplan:erstellungsMassstab>1000</xplan:erstellungsMassstab>
      <xplan:technischerPlanersteller>Planabgleich (Beispieldaten)</xplan:technischerPlanersteller>
      <xplan:raeumlicherGeltungsbereich>
        <gml:Polygon gml:id="hh-schnelsen-16-extent" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>560398.000 5945394.000 560423.000 5945264.000 560456.961 5945261.427 560753.000 5945239.000 560773.093 5945302.932 560808.000 5945414.000 560793.000 5945514.000 560679.454 5945526.022 560623.000 5945532.000 560500.277 5945522.615 560453.000 5945519.000 560398.000 5945394.000</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:raeumlicherGeltungsbereich>
      <xplan:hatGenerAttribut>
        <xplan:XP_StringAttribut>
          <xplan:name>illustrativ</xplan:name>
          <xplan:wert>true</xplan:wert>
        </xplan:XP_StringAttribut>
      </xplan:hatGenerAttribut>
      <xplan:gemeinde>
        <xplan:XP_Gemeinde>
          <xplan:ags>02000000</xplan:ags>
          <xplan:gemeindeName>Freie und Hansestadt Hamburg</xplan:gemeindeName>
        </xplan:XP_Gemeinde>
      </xplan:gemeinde>
      <xplan:planArt>10001</xplan:planArt>
      <xplan:rechtsstand>4000</xplan:rechtsstand>
      <xplan:inkrafttretensDatum>2015-06-01</xplan:inkrafttretensDatum>
      <xplan:bereich xlink:href="#hh-schnelsen-16-bereich-0"/>
    </xplan:BP_Plan>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:BP_Bereich gml:id="hh-schnelsen-16-bereich-0">
      <xplan:nummer>0</xplan:nummer>
      <xplan:planinhalt xlink:href="#hh-schnelsen-16-allgemeines-wohngebiet-schnelsen-16-west-1"/>
      <xplan:planinhalt xlink:href="#hh-schnelsen-16-allgemeines-wohngebiet-schnelsen-16-ost-1"/>
      <xplan:planinhalt xlink:href="#hh-schnelsen-16-mischgebiet-schnelsen-16-mitte-1"/>
      <xplan:planinhalt xlink:href="#hh-schnelsen-16-parkanlage-schnelsen-16-landesgrenze-1"/>
      <xplan:gehoertZuPlan xlink:href="#hh-schnelsen-16-plan"/>
    </xplan:BP_Bereich>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:BP_BaugebietsTeilFlaeche gml:id="hh-schnelsen-16-allgemeines-wohngebiet-schnelsen-16-west-1">
      <xplan:text>Allgemeines Wohngebiet Schnelsen 16 West</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#hh-schnelsen-16-bereich-0"/>
      <xplan:rechtscharakter>1000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="hh-schnelsen-16-allgemeines-wohngebiet-schnelsen-16-west-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>560398.000 5945394.000 560423.000 5945264.000 560456.961 5945261.427 560458.692 5945262.457 560479.634 5945260.225 560483.311 5945261.519 560485.650 5945264.265 560486.673 5945272.680 560485.717 5945276.915 560480.870 5945285.440 560480.762 5945289.041 560483.460 5945291.970 560503.302 5945298.030 560507.056 5945300.870 560508.533 5945304.335 560508.152 5945312.292 560509.792 5945315.932 560520.504 5945327.045 560533.454 5945354.806 560537.675 5945358.813 560542.593 5945360.574 560552.931 5945360.523 560556.763 5945361.873 560561.754 5945367.327 560562.219 5945376.259 560557.838 5945388.603 560557.136 5945393.732 560558.527 5945397.391 560563.408 5945399.760 560575.962 5945401.379 560563.652 5945422.945 560558.499 5945444.756 560556.041 5945447.701 560552.555 5945449.265 560548.043 5945449.449 560543.439 5945453.191 560538.745 5945460.491 560523.578 5945497.826 560517.436 5945507.532 560510.659 5945514.883 560500.277 5945522.615 560453.000 5945519.000 560398.000 5945394.000</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>
      <xplan:besondereArtDerBaulNutzung>1200</xplan:besondereArtDerBaulNutzung>
    </xplan:BP_BaugebietsTeilFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:BP_BaugebietsTeilFlaeche gml:id="hh-schnelsen-16-allgemeines-wohngebiet-schnelsen-16-ost-1">
      <xplan:text>Allgemeines Wohngebiet Schnelsen 16 Ost</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#hh-schnelsen-16-bereich-0"/>
      <xplan:rechtscharakter>1000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="hh-schnelsen-16-allgemeines-wohngebiet-schnelsen-16-ost-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>560639.253 5945404.785 560659.320 5945402.274 560668.324 5945399.944 560672.954 5945396.959 560675.439 5945393.039 560677.280 5945383.306 560679.943 5945378.407 560688.752 5945368.541 560693.318 5945365.269 560697.465 5945363.671 560701.193 5945363.745 560708.110 5945366.252 560712.020 5945366.026 560720.738 5945362.616 560725.532 5945356.690 560725.313 5945343.876 560731.782 5945332.351 560743.006 5945321.194 560747.906 5945318.914 560752.330 5945318.831 560756.279 5945320.947 560760.477 5945320.165 560764.924 5945316.486 560773.093 5945302.932 560808.000 5945414.000 560793.000 5945514.000 560679.454 5945526.022 560679.417 5945522.824 560680.939 5945518.381 560679.165 5945507.511 560666.055 5945483.687 560666.048 5945480.469 560668.378 5945475.274 560664.996 5945457.437 560658.189 5945440.508 560639.253 5945404.785</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>
      <xplan:besondereArtDerBaulNutzung>1200</xplan:besondereArtDerBaulNutzung>
    </xplan:BP_BaugebietsTeilFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:BP_BaugebietsTeilFlaeche gml:id="hh-schnelsen-16-mischgebiet-schnelsen-16-mitte-1">
      <xplan:text>Mischgebiet Schnelsen 16 Mitte</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#hh-schnelsen-16-bereich-0"/>
      <xplan:rechtscharakter>1000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="hh-schnelsen-16-mischgebiet-schnelsen-16-mitte-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>560456.961 5945261.427 560753.000 5945239.000 560773.093 5945302.932 560764.924 5945316.486 560760.477 5945320.165 560756.279 5945320.947 560752.330 5945318.831 560747.906 5945318.914 560743.006 5945321.194 560731.782 5945332.351 560725.313 5945343.876 560725.532 5945356.690 560720.738 5945362.616 560712.020 5945366.026 560708.110 5945366.252 560701.193 5945363.745 560697.465 5945363.671 560693.318 5945365.269 560688.752 5945368.541 560679.943 5945378.407 560677.280 5945383.306 560675.439 5945393.039 560672.954 5945396.959 560668.324 5945399.944 560659.320 5945402.274 560639.253 5945404.785 560575.962 5945401.379 560563.408 5945399.760 560558.527 5945397.391 560557.136 5945393.732 560557.838 5945388.603 560562.219 5945376.259 560561.754 5945367.327 560556.763 5945361.873 560552.931 5945360.523 560542.593 5945360.574 560537.675 5945358.813 560533.454 5945354.806 560520.504 5945327.045 560509.792 5945315.932 560508.152 5945312.292 560508.533 5945304.335 560507.056 5945300.870 560503.302 5945298.030 560483.460 5945291.970 560480.762 5945289.041 560480.870 5945285.440 560485.717 5945276.915 560486.673 5945272.680 560485.650 5945264.265 560483.311 5945261.519 560479.634 5945260.225 560458.692 5945262.457 560456.961 5945261.427</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>2000</xplan:allgArtDerBaulNutzung>
      <xplan:besondereArtDerBaulNutzung>1500</xplan:besondereArtDerBaulNutzung>
    </xplan:BP_BaugebietsTeilFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:BP_GruenFlaeche gml:id="hh-schnelsen-16-parkanlage-schnelsen-16-landesgrenze-1">
      <xplan:text>Parkanlage Schnelsen 16 Landesgrenze</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#hh-schnelsen-16-bereich-0"/>
      <xplan:rechtscharakter>1000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="hh-schnelsen-16-parkanlage-schnelsen-16-landesgrenze-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>560500.277 5945522.615 560510.659 5945514.883 560517.436 5945507.532 560523.578 5945497.826 560538.745 5945460.491 560543.439 5945453.191 560548.043 5945449.449 560552.555 5945449.265 560556.041 5945447.701 560558.499 5945444.756 560563.652 5945422.945 560575.962 5945401.379 560639.253 5945404.785 560658.189 5945440.508 560664.996 5945457.437 560668.378 5945475.274 560666.048 5945480.469 560666.055 5945483.687 560679.165 5945507.511 560680.939 5945518.381 560679.417 5945522.824 560679.454 5945526.022 560623.000 5945532.000 560500.277 5945522.615</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:BP_KomplexeZweckbestGruen>
          <xplan:allgemein>1000</xplan:allgemein>
        </xplan:BP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:BP_GruenFlaeche>
  </gml:featureMember>
</xplan:XPlanAuszug>
